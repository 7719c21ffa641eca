package org.minwonhub.hub.uddi;

import java.io.ByteArrayInputStream;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.cxf.staxutils.StaxUtils;
import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.security.MessageSchema;
import org.minwonhub.security.SchemaViolationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the SOAP 1.1 envelope of a call and finds what is wrong with it. Safe for use by
 * several threads.
 */
final class CallParser {

	private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

	private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

	static final String UDDI = "urn:uddi-org:api_v3";

	private final MessageSchema schema;

	private final int mostBytes;

	private final int mostChildren;

	private final int mostTerms;

	private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

	CallParser(MessageSchema schema, UddiSettings settings) {
		this.schema = schema;
		this.mostBytes = settings.mostBytes();
		this.mostChildren = settings.mostKeys();
		this.mostTerms = settings.mostTerms();
		this.factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		this.factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		this.factory.setProperty(XMLInputFactory.IS_COALESCING, true);
	}

	/** The envelope, with one element in its Body. */
	Document parse(byte[] bytes) {
		if (bytes.length > this.mostBytes) {
			throw new UddiFault(UddiError.MESSAGE_TOO_LARGE,
					"At most " + this.mostBytes + " bytes. 최대 " + this.mostBytes + "바이트");
		}
		Document document = read(bytes);
		Element envelope = document.getDocumentElement();
		if (SOAP_12.equals(envelope.getNamespaceURI())) {
			throw new UddiFault(UddiError.UNSUPPORTED, "SOAP 1.2; send SOAP 1.1. SOAP 1.1로 보내십시오");
		}
		if (!isSoap(envelope, "Envelope")) {
			throw wrong("Not a SOAP 1.1 envelope. SOAP 1.1 봉투가 아닙니다");
		}
		return document;
	}

	/** The Body's only child. */
	static Element call(Document envelope) {
		Element body = null;
		for (Element child = firstElement(envelope.getDocumentElement()); child != null; child = nextElement(child)) {
			if (isSoap(child, "Body")) {
				body = child;
			}
		}
		Element call = (body != null) ? firstElement(body) : null;
		if (call == null || nextElement(call) != null) {
			throw wrong("The Body must hold one element. Body에는 요소가 하나 있어야 합니다");
		}
		if (!UDDI.equals(call.getNamespaceURI())) {
			throw new UddiFault(UddiError.UNRECOGNIZED_VERSION, "");
		}
		return call;
	}

	/** Refuses a search that asks for too much, and what breaks the schema. */
	void check(Element call) {
		if (call.getLocalName().startsWith("find_")) {
			requireFewTerms(call);
		}
		try {
			this.schema.check(call);
		}
		catch (SchemaViolationException ex) {
			SchemaViolationException.Violation first = ex.violations().get(0);
			if (first.rule().startsWith("no message of this name")) {
				throw new UddiFault(UddiError.UNSUPPORTED, call.getLocalName());
			}
			boolean name = first.path().replaceFirst("\\[\\d+]$", "").endsWith("/name")
					&& first.rule().startsWith("must have at most");
			throw new UddiFault(name ? UddiError.NAME_TOO_LONG : UddiError.FATAL_ERROR,
					first.path() + " " + first.rule() + ". 스키마에 어긋납니다");
		}
	}

	/** Each name, key or reference to look for is a condition that the database tests. */
	private void requireFewTerms(Element element) {
		int terms = 0;
		for (Element child = firstElement(element); child != null; child = nextElement(child)) {
			requireFewTerms(child);
			terms++;
		}
		if (terms > this.mostTerms) {
			throw new UddiFault(UddiError.TOO_MANY_OPTIONS,
					element.getLocalName() + ": at most " + this.mostTerms + ". 최대 " + this.mostTerms + "개");
		}
	}

	private Document read(byte[] bytes) {
		try {
			XMLStreamReader reader = this.factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
			requireUnicode(reader.getCharacterEncodingScheme());
			Document document = StaxUtils.read(new LimitedReader(reader, this.mostChildren));
			if (document.getDocumentElement() == null) {
				throw wrong("No XML. XML이 없습니다");
			}
			return document;
		}
		catch (XMLStreamException ex) {
			String place = (ex.getLocation() != null)
					? " (" + ex.getLocation().getLineNumber() + ":" + ex.getLocation().getColumnNumber() + ")" : "";
			throw wrong("The XML is not well formed" + place + ". XML 형식이 올바르지 않습니다");
		}
	}

	private static void requireUnicode(@Nullable String declared) {
		String encoding = (declared != null) ? declared.toUpperCase(Locale.ROOT) : "UTF-8";
		if (!encoding.equals("UTF-8") && !encoding.startsWith("UTF-16")) {
			throw wrong("The encoding must be UTF-8 or UTF-16. 인코딩은 UTF-8 또는 UTF-16이어야 합니다");
		}
	}

	private static boolean isSoap(Element element, String name) {
		return SOAP.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
	}

	private static @Nullable Element firstElement(Node parent) {
		return element(parent.getFirstChild());
	}

	private static @Nullable Element nextElement(Node brother) {
		return element(brother.getNextSibling());
	}

	private static @Nullable Element element(@Nullable Node from) {
		Node node = from;
		while (node != null && !(node instanceof Element)) {
			node = node.getNextSibling();
		}
		return (Element) node;
	}

	private static UddiFault wrong(String about) {
		return new UddiFault(UddiError.FATAL_ERROR, about);
	}

}
