package org.minwonhub.hub.uddi;

import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.uddi.access.AuthTokens;

import org.springframework.scheduling.annotation.Scheduled;

/** Clears tokens away that expired long ago. */
class ExpiredTokens {

	private final AuthTokens tokens;

	private final Transactions transactions;

	ExpiredTokens(AuthTokens tokens, Transactions transactions) {
		this.tokens = tokens;
		this.transactions = transactions;
	}

	@Scheduled(fixedDelayString = "PT1H")
	void forget() {
		this.transactions.durably(this.tokens::forget);
	}

}
