package org.minwonhub.security.cxf;

import javax.xml.namespace.QName;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A SOAP 1.1 fault to send.
 *
 * @param code the faultcode, see {@link FaultCodes}
 * @param message the faultstring
 * @param detail the detail's only child, or null for none
 */
public record TranslatedFault(QName code, String message, @Nullable Element detail) {
}
