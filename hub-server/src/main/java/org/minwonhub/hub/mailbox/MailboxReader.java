package org.minwonhub.hub.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;

import org.springframework.stereotype.Component;

/**
 * Answers ReceiveMessages: at once if something is there, else within milliseconds of an
 * arrival, else empty when the time is over.
 */
@Component
public class MailboxReader {

	private final Transactions transactions;

	private final DatabaseClock databaseClock;

	private final InstantSource clock;

	private final Claims claims;

	private final HandOver handOver;

	private final Waiters waiters;

	MailboxReader(Transactions transactions, DatabaseClock databaseClock, InstantSource clock, Claims claims,
			HandOver handOver, Waiters waiters) {
		this.transactions = transactions;
		this.databaseClock = databaseClock;
		this.clock = clock;
		this.claims = claims;
		this.handOver = handOver;
		this.waiters = waiters;
	}

	/** Begins a call that may last as long as {@code wait}. */
	public LongPoll begin(String recipient, int max, Duration wait) {
		return new LongPoll(this, this.waiters, recipient, max, this.clock.instant().plus(wait));
	}

	Duration timeUntil(Instant end) {
		return Duration.between(this.clock.instant(), end);
	}

	/** Leases what is ready now; an empty answer if nothing is. */
	ReceiveMessagesResponse take(String recipient, int max) {
		ReceiveMessagesResponse answer = this.transactions.durably(() -> lease(recipient, max));
		if (!answer.getDelivery().isEmpty()) {
			KillPoint.AFTER_LEASE.pass();
		}
		return answer;
	}

	private ReceiveMessagesResponse lease(String recipient, int max) {
		Instant now = this.databaseClock.now();
		List<UUID> ids = this.claims.lease(recipient, max, now);
		ReceiveMessagesResponse answer = new ReceiveMessagesResponse();
		HandOver.Filled filled = this.handOver.fill(answer, ids);
		this.claims.park(filled.erased(), "CONTENT_ERASED");
		this.claims.release(ids.subList(filled.seen(), ids.size()), now);
		return answer;
	}

}
