package org.minwonhub.security;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Which element an id names. An id that names two elements is refused, whichever
 * attribute carries it: two readers must not find different ones.
 */
final class ElementIds {

	/**
	 * Far deeper than any message, and shallow enough for every library that recurses.
	 */
	private static final int MAX_DEPTH = 200;

	private final Map<String, Element> elements = new HashMap<>();

	private ElementIds() {
	}

	static ElementIds of(Document document) throws SecurityRefusal {
		ElementIds ids = new ElementIds();
		int depth = 0;
		Node node = document.getDocumentElement();
		while (node != null) {
			if (node instanceof Element element) {
				ids.add(element);
			}
			Node next = node.getFirstChild();
			if (next != null) {
				depth++;
				if (depth > MAX_DEPTH) {
					throw new SecurityRefusal(RefusalCode.MALFORMED, "elements nested deeper than " + MAX_DEPTH);
				}
			}
			else {
				next = node.getNextSibling();
				while (next == null && depth > 0) {
					node = node.getParentNode();
					depth--;
					next = node.getNextSibling();
				}
			}
			node = (depth > 0) ? next : null;
		}
		return ids;
	}

	@Nullable Element find(String id) {
		return this.elements.get(id);
	}

	private void add(Element element) throws SecurityRefusal {
		if (!element.hasAttributes()) {
			return;
		}
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr attribute = (Attr) attributes.item(i);
			if (isId(attribute)) {
				Element other = this.elements.putIfAbsent(attribute.getValue(), element);
				if (other != null && other != element) {
					throw new SecurityRefusal(RefusalCode.WRAPPED, "two elements with one id");
				}
			}
		}
	}

	private static boolean isId(Attr attribute) {
		String namespace = attribute.getNamespaceURI();
		String name = attribute.getLocalName();
		if (namespace == null) {
			return name.equals("Id") || name.equals("ID");
		}
		return (name.equals("Id") && namespace.equals(Ns.WSU)) || attribute.getName().equals("xml:id");
	}

}
