package org.minwonhub.adapter.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.annotation.XmlSchema;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns messages into XML and back. Reading never resolves anything outside the text and
 * takes no document type.
 */
public final class MessageXml {

	private static final JAXBContext CONTEXT = context();

	private MessageXml() {
	}

	private static JAXBContext context() {
		try {
			return JAXBContext.newInstance(org.minwonhub.xsd.common.ObjectFactory.class,
					org.minwonhub.xsd.complaint.ObjectFactory.class, org.minwonhub.xsd.mailbox.ObjectFactory.class);
		}
		catch (JAXBException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The message under the global element that has its type's name. */
	public static <T> String write(T message) {
		@SuppressWarnings("unchecked")
		Class<T> type = (Class<T>) message.getClass();
		QName name = new QName(type.getPackage().getAnnotation(XmlSchema.class).namespace(), type.getSimpleName());
		try {
			Marshaller marshaller = CONTEXT.createMarshaller();
			marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
			StringWriter xml = new StringWriter();
			marshaller.marshal(new JAXBElement<>(name, type, message), xml);
			return xml.toString();
		}
		catch (JAXBException ex) {
			throw new IllegalStateException("The message cannot be written as XML", ex);
		}
	}

	/** Reads what this adapter wrote itself. */
	public static <T> T read(String xml, Class<T> type) {
		try {
			return read(parse(xml).getDocumentElement(), type);
		}
		catch (UnreadableMessageException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static <T> T read(Element element, Class<T> type) throws UnreadableMessageException {
		try {
			Object value = CONTEXT.createUnmarshaller().unmarshal(element);
			Object content = (value instanceof JAXBElement<?> wrapped) ? wrapped.getValue() : value;
			if (!type.isInstance(content)) {
				throw new UnreadableMessageException("Not a " + type.getSimpleName() + ": " + element.getLocalName());
			}
			return type.cast(content);
		}
		catch (JAXBException ex) {
			throw new UnreadableMessageException("Not readable as " + element.getLocalName(), ex);
		}
	}

	/** Reads bytes that came from elsewhere. */
	public static <T> T read(byte[] xml, Class<T> type) throws UnreadableMessageException {
		return read(parse(new InputSource(new ByteArrayInputStream(xml))).getDocumentElement(), type);
	}

	/** Reads the content of an envelope that came from elsewhere. */
	public static <T> T readBody(byte[] envelope, Class<T> type) throws UnreadableMessageException {
		Document document = parse(new InputSource(new ByteArrayInputStream(envelope)));
		NodeList found = document.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body");
		for (Node node = (found.getLength() == 1) ? found.item(0).getFirstChild() : null; node != null; node = node
			.getNextSibling()) {
			if (node instanceof Element content) {
				return read(content, type);
			}
		}
		throw new UnreadableMessageException("Not an envelope with one Body");
	}

	public static Document parse(String xml) throws UnreadableMessageException {
		return parse(new InputSource(new StringReader(xml)));
	}

	public static byte[] bytes(Object message) {
		return write(message).getBytes(StandardCharsets.UTF_8);
	}

	private static Document parse(InputSource source) throws UnreadableMessageException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setXIncludeAware(false);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(source);
		}
		catch (SAXException ex) {
			throw new UnreadableMessageException("Not well-formed XML", ex);
		}
		catch (ParserConfigurationException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
