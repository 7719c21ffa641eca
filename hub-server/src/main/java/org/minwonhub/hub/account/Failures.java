package org.minwonhub.hub.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts attempts to sign in, by name, whether or not somebody has it, and by address: an
 * address has five within a quarter of an hour, a name a hundred from everywhere. So
 * guessing is slow, and whoever guesses makes only himself wait. An attempt counts before
 * its password is looked at, so that many at once are no more than many in a row. Kept in
 * memory, for each node by itself.
 */
class Failures {

	static final int MOST = 5;

	static final int MOST_OF_NAME = 100;

	static final Duration WINDOW = Duration.ofMinutes(15);

	private static final int MOST_NAMES = 10_000;

	private final InstantSource clock;

	private final Map<String, Deque<Attempt>> byName = new LinkedHashMap<>(16, 0.75F, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Attempt>> eldest) {
			return size() > MOST_NAMES;
		}

	};

	Failures(InstantSource clock) {
		this.clock = clock;
	}

	/** Counts an attempt as wrong until it is known to be right, or lets it wait. */
	synchronized Admission admit(String name, String address) {
		Deque<Attempt> recent = recent(name);
		long here = recent.stream().filter((attempt) -> attempt.address().equals(address)).count();
		if (here >= MOST || recent.size() >= MOST_OF_NAME) {
			return Admission.WAITS;
		}
		recent.addLast(new Attempt(address, this.clock.instant()));
		this.byName.put(name, recent);
		if (recent.size() == MOST_OF_NAME) {
			return Admission.LAST_OF_NAME;
		}
		return (here + 1 == MOST) ? Admission.LAST_OF_ADDRESS : Admission.ADMITTED;
	}

	/** The password was right: what this address got wrong before does not matter. */
	synchronized void forget(String name, String address) {
		Deque<Attempt> recent = recent(name);
		recent.removeIf((attempt) -> attempt.address().equals(address));
		if (recent.isEmpty()) {
			this.byName.remove(name);
		}
	}

	private Deque<Attempt> recent(String name) {
		Deque<Attempt> attempts = this.byName.getOrDefault(name, new ArrayDeque<>());
		Instant begin = this.clock.instant().minus(WINDOW);
		attempts.removeIf((attempt) -> !attempt.at().isAfter(begin));
		return attempts;
	}

	/** Whether a password may be tried. */
	enum Admission {

		/** Not now. */
		WAITS(0),
		/** It may. */
		ADMITTED(0),
		/** It may; if it is wrong, this address waits. */
		LAST_OF_ADDRESS(MOST),
		/** It may; if it is wrong, everybody waits with this name. */
		LAST_OF_NAME(MOST_OF_NAME);

		private final int count;

		Admission(int count) {
			this.count = count;
		}

		/** How many attempts that makes; 0 if it is not the last. */
		int last() {
			return this.count;
		}

	}

	private record Attempt(String address, Instant at) {
	}

}
