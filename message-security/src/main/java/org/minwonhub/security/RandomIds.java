package org.minwonhub.security;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.apache.wss4j.dom.WsuIdAllocator;
import org.jspecify.annotations.Nullable;

/** Names signed elements so that no two in any message have the same name. */
final class RandomIds implements WsuIdAllocator {

	private final SecureRandom random;

	RandomIds(SecureRandom random) {
		this.random = random;
	}

	@Override
	public String createId(@Nullable String prefix, @Nullable Object o) {
		byte[] id = new byte[16];
		this.random.nextBytes(id);
		// A letter first: an xs:ID must not begin with a digit.
		return ((prefix == null || prefix.isEmpty()) ? "id-" : prefix) + HexFormat.of().formatHex(id);
	}

	@Override
	public String createSecureId(@Nullable String prefix, @Nullable Object o) {
		return createId(prefix, o);
	}

}
