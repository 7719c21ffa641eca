package org.minwonhub.hub.enrolment;

import org.minwonhub.hub.storage.Transactions;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the revocation list and the hub's own certificate from running out.
 */
class Renewals {

	private final Authority authority;

	private final HubIdentity identity;

	private final Transactions transactions;

	Renewals(Authority authority, HubIdentity identity, Transactions transactions) {
		this.authority = authority;
		this.identity = identity;
		this.transactions = transactions;
	}

	/** Also at the start, since a hub may have been off for long. */
	@Scheduled(fixedDelayString = "PT1H")
	void renewWhatIsDue() {
		this.transactions.durably(this.authority::issueCrlIfDue);
		this.identity.renewIfDue();
	}

}
