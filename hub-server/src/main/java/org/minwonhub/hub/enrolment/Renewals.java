package org.minwonhub.hub.enrolment;

import java.util.List;

import org.minwonhub.hub.storage.Transactions;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the revocation list and the hub's own certificates from running out.
 */
class Renewals {

	private final Authority authority;

	private final List<HubIdentity> identities;

	private final Transactions transactions;

	Renewals(Authority authority, List<HubIdentity> identities, Transactions transactions) {
		this.authority = authority;
		this.identities = identities;
		this.transactions = transactions;
	}

	/** Also at the start, since a hub may have been off for long. */
	@Scheduled(fixedDelayString = "PT1H")
	void renewWhatIsDue() {
		this.transactions.durably(this.authority::issueCrlIfDue);
		this.identities.forEach(HubIdentity::renewIfDue);
	}

}
