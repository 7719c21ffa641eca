package org.minwonhub.security;

import java.util.Objects;

import javax.xml.XMLConstants;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Closes a gap of Exclusive XML Canonicalization (its §3.1): a prefix that stands only in
 * an attribute's value is not part of the signed form, so whoever carries the message
 * could redeclare it and thereby change the meaning of an xsi:type. The schemas need
 * none.
 */
final class QualifiedNames {

	private QualifiedNames() {
	}

	static void requireCovered(Element content) throws SecurityRefusal {
		Node node = content;
		while (node != null) {
			if (node instanceof Element element && element.hasAttributes()) {
				requireCoveredType(element, content);
			}
			node = next(node, content);
		}
	}

	private static @Nullable Node next(Node node, Element root) {
		if (node.getFirstChild() != null) {
			return node.getFirstChild();
		}
		Node up = node;
		while (up != root && up.getNextSibling() == null) {
			up = up.getParentNode();
		}
		return (up == root) ? null : up.getNextSibling();
	}

	private static void requireCoveredType(Element element, Element content) throws SecurityRefusal {
		if (!element.hasAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type")) {
			return;
		}
		String value = element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type").strip();
		int colon = value.indexOf(':');
		String prefix = (colon < 0) ? null : value.substring(0, colon);
		String namespace = element.lookupNamespaceURI(prefix);
		for (Node node = element;; node = node.getParentNode()) {
			if (uses((Element) node, prefix, namespace)) {
				return;
			}
			if (node == content) {
				throw new SecurityRefusal(RefusalCode.NOT_COVERED,
						"an xsi:type whose prefix is not part of the signed form");
			}
		}
	}

	/** Visibly, so that the canonical form declares it here. */
	private static boolean uses(Element element, @Nullable String prefix, @Nullable String namespace) {
		if (Objects.equals(element.getPrefix(), prefix)) {
			return Objects.equals(element.getNamespaceURI(), namespace);
		}
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Node attribute = attributes.item(i);
			if (prefix != null && prefix.equals(attribute.getPrefix())) {
				return Objects.equals(attribute.getNamespaceURI(), namespace);
			}
		}
		return false;
	}

}
