package org.minwonhub.hub.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;

/**
 * One call of ReceiveMessages while it lasts. It looks, and where there is nothing it
 * waits without a thread, to look again when something arrived or the time is over.
 */
public final class LongPoll {

	private final MailboxReader reader;

	private final Waiters waiters;

	private final String recipient;

	private final int max;

	private final Instant until;

	private long mark;

	private @Nullable Runnable waiting;

	LongPoll(MailboxReader reader, Waiters waiters, String recipient, int max, Instant until) {
		this.reader = reader;
		this.waiters = waiters;
		this.recipient = recipient;
		this.max = max;
		this.until = until;
	}

	/** What to answer now; empty if it is worth waiting. */
	public Optional<ReceiveMessagesResponse> look() {
		if (this.waiting != null) {
			this.waiters.forget(this.recipient, this.waiting);
		}
		this.mark = this.waiters.mark(this.recipient);
		ReceiveMessagesResponse answer = this.reader.take(this.recipient, this.max);
		boolean over = left().toMillis() <= 0 || !this.waiters.isRunning();
		return (over || !answer.getDelivery().isEmpty()) ? Optional.of(answer) : Optional.empty();
	}

	/** How much longer the caller waits. */
	public Duration left() {
		return this.reader.timeUntil(this.until);
	}

	/** Runs the action once something has arrived since the last look. */
	public void whenWorthLooking(Runnable action) {
		this.waiting = action;
		this.waiters.whenRung(this.recipient, this.mark, action);
	}

}
