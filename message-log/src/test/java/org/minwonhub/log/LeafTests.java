package org.minwonhub.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LeafTests {

	@Test
	void keysStandInTheOrderInWhichTheyWereAdded() {
		byte[] leaf = Leaf.ofType("exchange")
			.text("id", "urn:uuid:1")
			.text("relatesTo", null)
			.number("senderSeq", 18231)
			.time("receivedAt", Instant.parse("2026-11-22T03:40:07.1234Z"))
			.commitment("payload", "ab", 5)
			.toBytes();
		assertThat(new String(leaf, StandardCharsets.UTF_8))
			.isEqualTo("{\"v\":1,\"type\":\"exchange\",\"id\":\"urn:uuid:1\",\"relatesTo\":null,\"senderSeq\":18231,"
					+ "\"receivedAt\":\"2026-11-22T03:40:07.123Z\",\"payload\":{\"c\":\"ab\",\"bytes\":5}}");
	}

	@Test
	void quotesBackslashesAndControlsAreEscaped() {
		assertThat(new String(Leaf.ofType("a\"b\\c\nd").toBytes(), StandardCharsets.UTF_8))
			.isEqualTo("{\"v\":1,\"type\":\"a\\\"b\\\\c\\u000ad\"}");
	}

	@Test
	void aLeafThatNoEntryBundleCouldCarryIsRefused() {
		Leaf leaf = Leaf.ofType("exchange").text("op", "x".repeat(Leaf.MAX_LENGTH));
		assertThatIllegalStateException().isThrownBy(leaf::toBytes);
	}

}
