package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

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

	static ProposalLine of(Proposal proposal, List<ProposalChange> changes) {
		return new ProposalLine(proposal.id(), proposal.participant(), proposal.publisher(), proposal.proposedAt(),
				changes.stream().map(ProposalChange::inOneLine).collect(Collectors.joining("; ")));
	}

}
