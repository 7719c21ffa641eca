package org.minwonhub.registry.uddi;

import java.util.ArrayList;
import java.util.List;

import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An answer, to look into.
 *
 * @param xml as it came
 */
record Reply(Element element, String xml) {

	/** An attribute of all elements of a name, in document order. */
	List<String> all(String name, String attribute) {
		return elements(name).stream().map((each) -> each.getAttribute(attribute)).toList();
	}

	/** The texts of all elements of a name. */
	List<String> texts(String name) {
		return elements(name).stream().map(Element::getTextContent).toList();
	}

	String text(String name) {
		return String.join(" ", texts(name));
	}

	List<String> businesses() {
		return all("businessInfo", "businessKey");
	}

	List<String> services() {
		return all("serviceInfo", "serviceKey");
	}

	/** The names of the listed tModels or businesses, the first of each. */
	List<String> names(String info) {
		return elements(info).stream().map((each) -> Dom.children(each, "name").get(0).getTextContent()).toList();
	}

	String counts() {
		return text("includeCount") + " of " + text("actualCount") + " from " + text("listHead")
				+ (this.element.getAttribute("truncated").equals("true") ? " truncated" : "");
	}

	private List<Element> elements(String name) {
		NodeList found = this.element.getElementsByTagNameNS(Dom.UDDI, name);
		List<Element> elements = new ArrayList<>();
		for (int at = 0; at < found.getLength(); at++) {
			elements.add((Element) found.item(at));
		}
		if (this.element.getLocalName().equals(name)) {
			elements.add(0, this.element);
		}
		return elements;
	}

}
