package org.minwonhub.adapter.exchange;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HubSilenceTest {

	private static final long NOW = 1_000_000;

	private final HubSilence silence = new HubSilence(new Backoff(new Random(7), Duration.ofMinutes(1)));

	@Test
	void everybodyMayTryWhileTheHubAnswers() {
		assertThat(this.silence.mayTry(NOW, 4)).isEqualTo(4);
		assertThat(this.silence.left(NOW)).isZero();
	}

	@Test
	void afterAFailureNobodyTriesForAWhileAndThenOneForAll() {
		this.silence.failed(NOW);
		long left = this.silence.left(NOW);
		assertThat(left).isBetween(500L, 1000L);
		assertThat(this.silence.mayTry(NOW + left - 1, 4)).isZero();
		assertThat(this.silence.mayTry(NOW + left, 4)).isOne();
	}

	@Test
	void failuresAtTheSameTimeCountOnceAndLaterOnesWaitLonger() {
		this.silence.failed(NOW);
		long first = this.silence.left(NOW);
		this.silence.failed(NOW);
		this.silence.failed(NOW);
		assertThat(this.silence.left(NOW)).isEqualTo(first);
		this.silence.failed(NOW + first);
		assertThat(this.silence.left(NOW + first)).isBetween(1000L, 2000L);
	}

	@Test
	void anAnswerEndsIt() {
		this.silence.failed(NOW);
		this.silence.reached();
		assertThat(this.silence.mayTry(NOW, 4)).isEqualTo(4);
	}

}
