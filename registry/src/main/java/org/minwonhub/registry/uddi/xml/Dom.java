package org.minwonhub.registry.uddi.xml;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Elements read from text and written to it, with all that a signature covers.
 */
public final class Dom {

	/** The namespace of UDDI version 3. */
	public static final String UDDI = "urn:uddi-org:api_v3";

	private static final DocumentBuilderFactory FACTORY = DocumentBuilderFactory.newDefaultNSInstance();

	private static final TransformerFactory TRANSFORMERS = TransformerFactory.newDefaultInstance();

	static {
		try {
			FACTORY.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("The XML parser cannot refuse a DOCTYPE", ex);
		}
	}

	private Dom() {
	}

	/** Reads an element. */
	public static Element parse(String xml) {
		try {
			return FACTORY.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
		}
		catch (SAXException | IOException | ParserConfigurationException ex) {
			throw new UddiFault(UddiError.FATAL_ERROR, "XML");
		}
	}

	/** A copy of an element that is its own document. */
	public static Element alone(Element element) {
		try {
			Document document = FACTORY.newDocumentBuilder().newDocument();
			document.appendChild(document.importNode(element, true));
			return document.getDocumentElement();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Writes an element with the namespaces that it uses. */
	public static String text(Element element) {
		try {
			Transformer transformer = TRANSFORMERS.newTransformer();
			transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
			StringWriter text = new StringWriter();
			transformer.transform(new DOMSource(element), new StreamResult(text));
			return text.toString();
		}
		catch (TransformerException ex) {
			throw new IllegalStateException("An element cannot be written", ex);
		}
	}

	/** The children of a name in UDDI's namespace. */
	public static List<Element> children(Element parent, String name) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (is(node, UDDI, name)) {
				children.add((Element) node);
			}
		}
		return children;
	}

	/** The entities within a container: {@code businessServices} of a business. */
	public static List<Element> within(Element parent, String container, String name) {
		return children(parent, container).stream().flatMap((each) -> children(each, name).stream()).toList();
	}

	/** Whether an element carries a signature of its own. */
	public static boolean signed(Element element) {
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (is(node, "http://www.w3.org/2000/09/xmldsig#", "Signature")) {
				return true;
			}
		}
		return false;
	}

	/** Adds an element of UDDI's namespace, spelled with its parent's prefix. */
	public static Element create(Element parent, String name) {
		String prefix = parent.getPrefix();
		return parent.getOwnerDocument().createElementNS(UDDI, (prefix != null) ? prefix + ":" + name : name);
	}

	/** Puts an element in the place of another, wherever it comes from. */
	public static Element replace(Element old, Element fresh) {
		Element mine = (Element) old.getOwnerDocument().importNode(fresh, true);
		old.getParentNode().replaceChild(mine, old);
		return mine;
	}

	private static boolean is(Node node, String namespace, String name) {
		return node.getNodeType() == Node.ELEMENT_NODE && name.equals(node.getLocalName())
				&& namespace.equals(node.getNamespaceURI());
	}

}
