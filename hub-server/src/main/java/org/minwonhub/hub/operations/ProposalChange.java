package org.minwonhub.hub.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.minwonhub.registry.uddi.mirror.Served;

/**
 * What a proposal would change in what the hub works with.
 *
 * @param field the key of its word
 * @param now what stands; codes apart by spaces, or a dash for none
 * @param proposed what is to stand
 */
record ProposalChange(String field, String now, String proposed) {

	static List<ProposalChange> between(Served now, Served proposed) {
		List<ProposalChange> changes = new ArrayList<>();
		add(changes, "nameKo", now.nameKo(), proposed.nameKo());
		add(changes, "nameEn", now.nameEn(), proposed.nameEn());
		add(changes, "categories", text(now.categories()), text(proposed.categories()));
		add(changes, "regions", text(now.regions()), text(proposed.regions()));
		add(changes, "address", now.address(), proposed.address());
		return changes;
	}

	String inOneLine() {
		return this.field + ": " + this.now + " > " + this.proposed;
	}

	private static void add(List<ProposalChange> changes, String field, String now, String proposed) {
		// An entry without a name or an address leaves the present one.
		if (!proposed.isBlank() && !now.equals(proposed)) {
			changes.add(new ProposalChange(field, now, proposed));
		}
	}

	private static String text(Set<String> codes) {
		return codes.isEmpty() ? "-" : String.join(" ", new TreeSet<>(codes));
	}

}
