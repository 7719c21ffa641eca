package org.minwonhub.adapter.exchange;

/**
 * Remembers that the hub could not be reached. Then one message asks now and then for
 * all: a backlog of thousands does not knock thousands of times.
 */
final class HubSilence {

	private final Backoff backoff;

	private int failures;

	private long until;

	HubSilence(Backoff backoff) {
		this.backoff = backoff;
	}

	/**
	 * How many messages may be on their way at once.
	 * @param now milliseconds since 1970
	 * @param otherwise how many while the hub answers
	 */
	synchronized int mayTry(long now, int otherwise) {
		if (this.failures == 0) {
			return otherwise;
		}
		return (now >= this.until) ? 1 : 0;
	}

	/** For how many milliseconds from now nobody may try. */
	synchronized long left(long now) {
		return Math.max(0, this.until - now);
	}

	/**
	 * A call did not reach the hub; calls that began before an earlier one failed count
	 * once.
	 */
	synchronized void failed(long now) {
		if (now >= this.until) {
			this.until = now + this.backoff.after(this.failures).toMillis();
			this.failures++;
		}
	}

	synchronized void reached() {
		this.failures = 0;
		this.until = 0;
	}

}
