package org.minwonhub.adapter.message;

import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes names for messages and answers: random UUIDs (RFC 9562, version 4) as URNs.
 */
public final class MessageIds {

	private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;

	private static final long VERSION_4 = 0x4000L;

	private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;

	private static final long VARIANT = 0x8000000000000000L;

	private final RandomGenerator random;

	/**
	 * @param random must be unpredictable: the ids are names for good
	 */
	public MessageIds(RandomGenerator random) {
		this.random = random;
	}

	public String next() {
		long high = (this.random.nextLong() & VERSION_MASK) | VERSION_4;
		long low = (this.random.nextLong() & VARIANT_MASK) | VARIANT;
		return "urn:uuid:" + new UUID(high, low);
	}

}
