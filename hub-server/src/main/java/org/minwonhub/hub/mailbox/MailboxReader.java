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

	private final MailboxSettings settings;

	MailboxReader(Transactions transactions, DatabaseClock databaseClock, InstantSource clock, Claims claims,
			HandOver handOver, Waiters waiters, MailboxSettings settings) {
		this.transactions = transactions;
		this.databaseClock = databaseClock;
		this.clock = clock;
		this.claims = claims;
		this.handOver = handOver;
		this.waiters = waiters;
		this.settings = settings;
	}

	public ReceiveMessagesResponse receive(String recipient, int max, Duration wait) throws InterruptedException {
		Instant until = this.clock.instant().plus(wait);
		while (true) {
			long mark = this.waiters.mark(recipient);
			ReceiveMessagesResponse answer = this.transactions.durably(() -> take(recipient, max));
			Duration left = Duration.between(this.clock.instant(), until);
			if (!answer.getDelivery().isEmpty()) {
				KillPoint.AFTER_LEASE.pass();
				return answer;
			}
			if (left.isNegative() || left.isZero() || !this.waiters.isRunning()) {
				return answer;
			}
			this.waiters.await(recipient, mark,
					(left.compareTo(this.settings.poll()) < 0) ? left : this.settings.poll());
		}
	}

	private ReceiveMessagesResponse take(String recipient, int max) {
		Instant now = this.databaseClock.now();
		List<UUID> ids = this.claims.lease(recipient, max, now);
		ReceiveMessagesResponse answer = new ReceiveMessagesResponse();
		HandOver.Filled filled = this.handOver.fill(answer, ids);
		this.claims.park(filled.erased(), "CONTENT_ERASED");
		this.claims.release(ids.subList(filled.seen(), ids.size()), now);
		return answer;
	}

}
