package org.minwonhub.hub.operations;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may see the page: a browser that brought a one-time link's code within five
 * minutes, for a working day. Kept in memory only, so a restart ends them all.
 */
class PageSessions {

	private static final Duration LINK = Duration.ofMinutes(5);

	private static final Duration SESSION = Duration.ofHours(10);

	private final InstantSource clock;

	private final SecureRandom random;

	private final Map<String, Instant> codes = new ConcurrentHashMap<>();

	private final Map<String, Instant> sessions = new ConcurrentHashMap<>();

	PageSessions(InstantSource clock, SecureRandom random) {
		this.clock = clock;
		this.random = random;
	}

	/** A code that opens the page once. */
	String newCode() {
		return add(this.codes, LINK);
	}

	/** Trades a code for a session; the code is over. */
	Optional<String> enter(String code) {
		Instant end = this.codes.remove(code);
		boolean good = end != null && this.clock.instant().isBefore(end);
		return good ? Optional.of(add(this.sessions, SESSION)) : Optional.empty();
	}

	boolean open(String session) {
		Instant end = this.sessions.get(session);
		return end != null && this.clock.instant().isBefore(end);
	}

	private String add(Map<String, Instant> keys, Duration life) {
		Instant now = this.clock.instant();
		keys.values().removeIf((end) -> !now.isBefore(end));
		String key = Secrets.next(this.random);
		keys.put(key, now.plus(life));
		return key;
	}

}
