package org.minwonhub.log;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CommitmentTests {

	private static final byte[] CONTENT = "민원".getBytes(StandardCharsets.UTF_8);

	@Test
	void theSameContentUnderAnotherSaltGivesAnotherCommitment() {
		byte[] salt = new byte[32];
		byte[] other = new byte[32];
		other[31] = 1;
		assertThat(Commitment.of(salt, CONTENT)).hasSize(64)
			.isEqualTo(Commitment.of(new byte[32], CONTENT))
			.isNotEqualTo(Commitment.of(other, CONTENT));
	}

	@Test
	void aSaltOfAnotherLengthIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Commitment.of(new byte[16], CONTENT));
	}

}
