package org.minwonhub.registry.uddi.xml;

import java.util.List;

import javax.xml.XMLConstants;

import org.w3c.dom.Element;

/**
 * A name or description.
 *
 * @param language its xml:lang; empty if it has none
 * @param text it itself
 */
public record Name(String language, String text) {

	/** The children of that element name, in their order. */
	public static List<Name> of(Element entity, String element) {
		return Dom.children(entity, element)
			.stream()
			.map((each) -> new Name(each.getAttributeNS(XMLConstants.XML_NS_URI, "lang"), each.getTextContent()))
			.toList();
	}

	/** Adds all as elements to an answer. */
	public static void add(Answer answer, String element, List<Name> names) {
		for (Name name : names) {
			answer.leaf(element, name.text(), "xml:lang", name.language().isEmpty() ? null : name.language());
		}
	}

}
