package org.minwonhub.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Says where a message breaks its schema, by path and rule, without quoting it. Safe for
 * use by several threads.
 */
public final class MessageSchema {

	private final Schema schema;

	private MessageSchema(Schema schema) {
		this.schema = schema;
	}

	/**
	 * Reads schemas from the class path; what they import is found beside them.
	 * @param resources for example {@code xsd/complaint-v1.xsd}
	 */
	public static MessageSchema of(ClassLoader loader, List<String> resources) {
		Source[] sources = resources.stream().map((resource) -> source(loader, resource)).toArray(Source[]::new);
		// Our own documents, so they may import what they like.
		SchemaFactory factory = SchemaFactory.newDefaultInstance();
		try {
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
			return new MessageSchema(factory.newSchema(sources));
		}
		catch (SAXException ex) {
			throw new IllegalArgumentException("The schemas cannot be read: " + resources, ex);
		}
	}

	/** Returns only if the element is declared by the schema and valid. */
	public void check(Element content) throws SchemaViolationException {
		Validator validator = this.schema.newValidator();
		Violations violations = new Violations(validator, content);
		try {
			// Messages are parsed for the schema's own words, so they must be English.
			validator.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
			validator.setErrorHandler(violations);
			validator.validate(new DOMSource(content));
		}
		catch (SAXException ex) {
			violations.add(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Elements in memory that cannot be read", ex);
		}
		violations.throwIfAny();
	}

	private static Source source(ClassLoader loader, String resource) {
		URL url = loader.getResource(resource);
		if (url == null) {
			throw new IllegalArgumentException("No schema " + resource + " on the class path");
		}
		return new StreamSource(url.toExternalForm());
	}

}
