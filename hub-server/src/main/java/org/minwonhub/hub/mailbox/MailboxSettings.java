package org.minwonhub.hub.mailbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.mailbox}.
 *
 * @param lease how long a delivery is the caller's before it is handed over again
 * @param firstBackOff the wait after a first RETRY; doubles with each further attempt
 * @param longestBackOff the longest such wait
 * @param expiry after how long a delivery that nobody took is parked with the code
 * EXPIRED
 * @param answerBytes near which size an answer ends
 * @param poll how often the node looks for what became ready by the clock alone, and for
 * what another node's lost notice hid
 */
@ConfigurationProperties("hub.mailbox")
record MailboxSettings(@DefaultValue("2m") Duration lease, @DefaultValue("5s") Duration firstBackOff,
		@DefaultValue("30m") Duration longestBackOff, @DefaultValue("90d") Duration expiry,
		@DefaultValue("4194304") int answerBytes, @DefaultValue("1s") Duration poll) {

	/** The wait before the attempt after the given one. */
	Duration backOff(int attempt) {
		int doublings = Math.min(Math.max(attempt - 1, 0), 20);
		Duration wait = this.firstBackOff.multipliedBy(1L << doublings);
		return (wait.compareTo(this.longestBackOff) < 0) ? wait : this.longestBackOff;
	}

}
