package org.minwonhub.registry.uddi.xml;

import java.util.ArrayList;
import java.util.List;

import org.minwonhub.registry.uddi.key.UddiKey;
import org.w3c.dom.Element;

/**
 * A categoryBag or identifierBag.
 *
 * @param references its keyedReferences that are in no group
 * @param groups its keyedReferenceGroups
 */
public record Bag(List<Reference> references, List<Group> groups) {

	/**
	 * A keyedReferenceGroup.
	 *
	 * @param tModelKey its own folded key
	 * @param references what is in it
	 */
	public record Group(String tModelKey, List<Reference> references) {

	}

	/** The bag of an entity or call; empty if it has none. */
	public static Bag of(Element parent, String element) {
		List<Reference> references = new ArrayList<>();
		List<Group> groups = new ArrayList<>();
		for (Element bag : Dom.children(parent, element)) {
			references.addAll(references(bag));
			for (Element group : Dom.children(bag, "keyedReferenceGroup")) {
				groups.add(new Group(UddiKey.fold(group.getAttribute("tModelKey")), references(group)));
			}
		}
		return new Bag(references, groups);
	}

	/** All references, in groups or not. */
	public List<Reference> all() {
		List<Reference> all = new ArrayList<>(this.references);
		this.groups.forEach((group) -> all.addAll(group.references()));
		return all;
	}

	public boolean isEmpty() {
		return this.references.isEmpty() && this.groups.isEmpty();
	}

	private static List<Reference> references(Element parent) {
		return Dom.children(parent, "keyedReference").stream().map(Reference::of).toList();
	}

}
