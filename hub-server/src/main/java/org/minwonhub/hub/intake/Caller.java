package org.minwonhub.hub.intake;

import org.minwonhub.registry.EnrolledCertificate;

/**
 * Who signed a request, as enrolled.
 *
 * @param participant its URI
 * @param certificate the certificate that signed
 */
public record Caller(String participant, EnrolledCertificate certificate) {
}
