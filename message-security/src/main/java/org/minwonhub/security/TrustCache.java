package org.minwonhub.security;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for which time a certificate was last found good, and takes that for granted
 * for the minute after. Only good findings are kept, and only for times asked forward: a
 * question about the past is always answered in full.
 */
final class TrustCache {

	private static final Duration TTL = Duration.ofMinutes(1);

	private static final int MAX_SIZE = 10_000;

	private final Map<X509Certificate, Instant> good = new ConcurrentHashMap<>();

	boolean knows(X509Certificate certificate, Instant at) {
		Instant found = this.good.get(certificate);
		return found != null && !at.isBefore(found) && at.isBefore(found.plus(TTL));
	}

	void remember(X509Certificate certificate, Instant at) {
		if (this.good.size() >= MAX_SIZE) {
			this.good.clear();
		}
		this.good.put(certificate, at);
	}

	void flush() {
		this.good.clear();
	}

}
