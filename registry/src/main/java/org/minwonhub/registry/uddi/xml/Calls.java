package org.minwonhub.registry.uddi.xml;

import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.uddi.api.ObjectFactory;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The form of calls.
 */
public final class Calls {

	private static final Schema SCHEMA = schema();

	private Calls() {
	}

	/** Refuses a call that the schema of the specification does not know. */
	public static void check(Element call) {
		if (!Dom.UDDI.equals(call.getNamespaceURI())) {
			throw new UddiFault(UddiError.UNRECOGNIZED_VERSION, Objects.toString(call.getNamespaceURI(), ""));
		}
		try {
			Validator validator = SCHEMA.newValidator();
			validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
			validator.validate(new DOMSource(call));
		}
		catch (SAXException ex) {
			throw new UddiFault(UddiError.FATAL_ERROR, Objects.toString(ex.getMessage(), ""));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Schema schema() {
		URL address = Objects.requireNonNull(ObjectFactory.class.getResource("/uddi/uddi_v3.xsd"));
		try {
			return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(address);
		}
		catch (SAXException ex) {
			throw new IllegalStateException("The schema of UDDI cannot be read", ex);
		}
	}

}
