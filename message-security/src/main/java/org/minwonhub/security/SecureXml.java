package org.minwonhub.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses what strangers send: no document type, no entities, nothing fetched. Comments
 * are dropped and CDATA becomes text, as the canonical form that is signed has it: a
 * comment put into a signed text must not make a reader see half of it.
 */
final class SecureXml {

	private static final ThreadLocal<DocumentBuilder> BUILDERS = ThreadLocal.withInitial(SecureXml::builder);

	private SecureXml() {
	}

	static Document parse(byte[] bytes) throws SecurityRefusal {
		try {
			Document document = BUILDERS.get().parse(new ByteArrayInputStream(bytes));
			requireUnicode(document.getXmlEncoding());
			return document;
		}
		catch (SAXException ex) {
			if (hasDoctype(bytes)) {
				throw new SecurityRefusal(RefusalCode.DOCTYPE_FORBIDDEN,
						"a document type declaration is never accepted", ex);
			}
			throw new SecurityRefusal(RefusalCode.MALFORMED, "not well-formed XML" + place(ex), ex);
		}
		catch (IOException ex) {
			// The stream is in memory: only undecodable bytes end here.
			throw new SecurityRefusal(RefusalCode.MALFORMED, "bytes that are not of the declared encoding", ex);
		}
	}

	private static void requireUnicode(@Nullable String declared) throws SecurityRefusal {
		if (declared == null) {
			return;
		}
		String encoding = declared.toUpperCase(Locale.ROOT);
		if (!encoding.equals("UTF-8") && !encoding.startsWith("UTF-16")) {
			throw new SecurityRefusal(RefusalCode.MALFORMED, "an encoding other than UTF-8 and UTF-16");
		}
	}

	private static String place(SAXException ex) {
		return (ex instanceof SAXParseException at)
				? " at line " + at.getLineNumber() + ", column " + at.getColumnNumber() : "";
	}

	/** Looks at the prolog only; the parser's own error text depends on the locale. */
	private static boolean hasDoctype(byte[] bytes) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
			while (reader.hasNext()) {
				int event = reader.next();
				if (event == XMLStreamConstants.DTD) {
					return true;
				}
				if (event == XMLStreamConstants.START_ELEMENT) {
					return false;
				}
			}
			return false;
		}
		catch (XMLStreamException ex) {
			return false;
		}
	}

	private static DocumentBuilder builder() {
		// The JDK's own parser by name: a stray one on the class path must not take over.
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setNamespaceAware(true);
		factory.setXIncludeAware(false);
		factory.setExpandEntityReferences(false);
		factory.setIgnoringComments(true);
		factory.setCoalescing(true);
		try {
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new Strict());
			return builder;
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("The JDK's XML parser cannot be made safe", ex);
		}
	}

	/** Unlike the default, writes nothing to the console. */
	private static final class Strict implements ErrorHandler {

		@Override
		public void warning(SAXParseException ex) {
			// Nothing that a document without a document type can warn of matters here.
		}

		@Override
		public void error(SAXParseException ex) throws SAXException {
			throw ex;
		}

		@Override
		public void fatalError(SAXParseException ex) throws SAXException {
			throw ex;
		}

	}

}
