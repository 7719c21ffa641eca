package org.minwonhub.hub.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong passwords, by name and whether or not somebody has it: after five within a
 * quarter of an hour that name waits. Kept in memory, for each node by itself.
 */
class Failures {

	static final int MOST = 5;

	static final Duration WINDOW = Duration.ofMinutes(15);

	private static final int MOST_NAMES = 10_000;

	private final InstantSource clock;

	private final Map<String, Deque<Instant>> byName = new LinkedHashMap<>(16, 0.75F, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > MOST_NAMES;
		}

	};

	Failures(InstantSource clock) {
		this.clock = clock;
	}

	synchronized boolean tooMany(String name) {
		return recent(name).size() >= MOST;
	}

	/**
	 * Counts one.
	 * @return whether the name waits from now on
	 */
	synchronized boolean add(String name) {
		Deque<Instant> recent = recent(name);
		recent.addLast(this.clock.instant());
		this.byName.put(name, recent);
		return recent.size() == MOST;
	}

	synchronized void forget(String name) {
		this.byName.remove(name);
	}

	private Deque<Instant> recent(String name) {
		Deque<Instant> times = this.byName.getOrDefault(name, new ArrayDeque<>());
		Instant begin = this.clock.instant().minus(WINDOW);
		times.removeIf((time) -> !time.isAfter(begin));
		return times;
	}

}
