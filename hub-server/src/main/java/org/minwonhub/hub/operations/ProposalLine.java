package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.mirror.Served;
import org.minwonhub.registry.uddi.proposal.Proposal;

/**
 * A proposal in a list.
 *
 * @param proposal its number
 * @param participant whose entry it would change
 * @param publisher the account that proposed it
 * @param proposedAt when
 * @param changes what of the entry it would change, from what to what; empty if only what
 * the hub makes no use of, such as descriptions
 */
record ProposalLine(long proposal, String participant, String publisher, Instant proposedAt, String changes) {

	static ProposalLine of(Proposal proposal, @Nullable Served present) {
		return new ProposalLine(proposal.id(), proposal.participant(), proposal.publisher(), proposal.proposedAt(),
				(present != null) ? changes(present, proposal.wanted()) : "");
	}

	private static String changes(Served from, Served to) {
		List<String> changes = new ArrayList<>();
		change(changes, "nameKo", from.nameKo(), to.nameKo());
		change(changes, "nameEn", from.nameEn(), to.nameEn());
		change(changes, "categories", text(from.categories()), text(to.categories()));
		change(changes, "regions", text(from.regions()), text(to.regions()));
		change(changes, "address", from.address(), to.address());
		return String.join("; ", changes);
	}

	private static void change(List<String> changes, String what, String from, String to) {
		if (!from.equals(to)) {
			changes.add(what + ": " + from + " > " + to);
		}
	}

	private static String text(Set<String> codes) {
		return codes.isEmpty() ? "-" : String.join(" ", new TreeSet<>(codes));
	}

}
