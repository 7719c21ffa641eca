package org.minwonhub.security;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Steps through child elements without the detours of a node list. */
final class Children {

	private Children() {
	}

	static List<Element> of(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	static List<Element> of(Element parent, String namespace, String name) {
		return of(parent).stream().filter((child) -> is(child, namespace, name)).toList();
	}

	static boolean is(Element element, String namespace, String name) {
		return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
	}

	/** Whether the element holds character data of its own beyond white space. */
	static boolean hasText(Element parent) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank()) {
				return true;
			}
		}
		return false;
	}

}
