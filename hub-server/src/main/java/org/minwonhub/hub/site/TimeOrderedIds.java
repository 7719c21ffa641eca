package org.minwonhub.hub.site;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562 section 5.7): new rows stand beside each other in every
 * index, so that an insert costs the same at the ten-millionth as at the first.
 */
final class TimeOrderedIds implements IdSource {

	private final InstantSource clock;

	private final SecureRandom random;

	TimeOrderedIds(InstantSource clock, SecureRandom random) {
		this.clock = clock;
		this.random = random;
	}

	@Override
	public UUID next() {
		long high = (this.clock.millis() << 16) | 0x7000L | (this.random.nextInt() & 0x0FFFL);
		long low = (this.random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
		return new UUID(high, low);
	}

}
