package org.minwonhub.hub.uddi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.uddi.mirror.Served;
import org.minwonhub.registry.uddi.proposal.Proposal;
import org.minwonhub.registry.uddi.proposal.Proposals;

/**
 * The centre's say over what participants propose for their own entries. Each decision is
 * recorded with its reason and durable when its method returns.
 */
public class ProposalDesk {

	private final Proposals proposals;

	private final Transactions transactions;

	private final AdministrationLog log;

	ProposalDesk(Proposals proposals, Transactions transactions, AdministrationLog log) {
		this.proposals = proposals;
		this.transactions = transactions;
		this.log = log;
	}

	/** All that wait for a decision, oldest first. */
	public List<Proposal> list() {
		return this.proposals.open();
	}

	/** What a participant's entry says now. */
	public Optional<Served> present(String participant) {
		return this.proposals.present(participant);
	}

	/** An open proposal. */
	public Optional<Proposal> find(long id) {
		return list().stream().filter((proposal) -> proposal.id() == id).findFirst();
	}

	/** A participant's whole entry now, to compare a whole proposal with. */
	public Optional<String> entry(String participant) {
		return this.proposals.entry(participant);
	}

	/**
	 * Makes the directory and the entry as proposed.
	 * @return false if no proposal of that number is open
	 * @throws org.minwonhub.registry.uddi.UddiFault E_keyUnavailable if a key in it
	 * became another's: it can only be refused then
	 */
	public boolean approve(long id, String by, String why) {
		return this.transactions.durably(() -> {
			Optional<Proposal> approved = this.proposals.approve(id, by, why);
			approved.ifPresent((proposal) -> record("UDDI_PROPOSAL_APPROVED", proposal, by, why));
			return approved.isPresent();
		});
	}

	/**
	 * Refuses a proposal; the entry stays.
	 * @return false if no proposal of that number is open
	 */
	public boolean refuse(long id, String by, String why) {
		return this.transactions.durably(() -> {
			Optional<Proposal> refused = this.proposals.refuse(id, by, why);
			refused.ifPresent((proposal) -> record("UDDI_PROPOSAL_REFUSED", proposal, by, why));
			return refused.isPresent();
		});
	}

	private void record(String act, Proposal proposal, String by, String why) {
		Served wanted = proposal.wanted();
		this.log.record(act, proposal.participant(),
				Map.of("proposal", Long.toString(proposal.id()), "publisher", proposal.publisher(), "by", by, "why",
						why, "nameKo", wanted.nameKo(), "nameEn", wanted.nameEn(), "categories",
						String.join(" ", new TreeSet<>(wanted.categories())), "regions",
						String.join(" ", new TreeSet<>(wanted.regions())), "address", wanted.address()));
	}

}
