package org.minwonhub.security;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.security.Fixture.NOW;

/**
 * Damage of any kind ends in a refusal and nothing else, or changed nothing that counts.
 */
class FuzzTest {

	private static final int ROUNDS = 400;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void damagedBytesAreRefusedOrMeanTheSame(long seed) throws SecurityRefusal {
		byte[] signed = new OddSigner().sign();
		String content = Fixture.verifier().verify(signed, NOW).contentHash();
		Random random = new Random(seed);
		int refused = 0;
		for (int i = 0; i < ROUNDS; i++) {
			byte[] damaged = damage(signed, random);
			try {
				assertThat(Fixture.verifier().verify(damaged, NOW).contentHash()).isEqualTo(content);
			}
			catch (SecurityRefusal ex) {
				refused++;
			}
		}
		assertThat(refused).isGreaterThan(ROUNDS / 2);
	}

	private static byte[] damage(byte[] signed, Random random) {
		byte[] damaged = signed.clone();
		int at = random.nextInt(damaged.length);
		switch (random.nextInt(4)) {
			case 0 -> damaged[at] = (byte) random.nextInt(256);
			case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
			case 2 -> {
				int from = random.nextInt(damaged.length);
				int length = Math.min(random.nextInt(40), damaged.length - Math.max(at, from));
				System.arraycopy(signed, from, damaged, at, length);
			}
			default -> {
				String text = Fixture.text(signed);
				int end = Math.min(text.length(), at + 1 + random.nextInt(60));
				return Fixture.bytes(text.substring(0, Math.min(at, end)) + text.substring(end));
			}
		}
		return damaged;
	}

}
