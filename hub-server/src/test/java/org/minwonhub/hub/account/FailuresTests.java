package org.minwonhub.hub.account;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTests {

	private Instant now = Instant.parse("2026-11-22T00:00:00Z");

	private final Failures failures = new Failures(() -> this.now);

	@Test
	void theFifthFailureBeginsTheWaitAndIsToldOnce() {
		for (int i = 1; i < Failures.MOST; i++) {
			assertThat(this.failures.add("kim")).isFalse();
			assertThat(this.failures.tooMany("kim")).isFalse();
		}
		assertThat(this.failures.add("kim")).isTrue();
		assertThat(this.failures.add("kim")).isFalse();
		assertThat(this.failures.tooMany("kim")).isTrue();
		assertThat(this.failures.tooMany("lee")).isFalse();
	}

	@Test
	void theWaitIsOverAfterAQuarterOfAnHour() {
		for (int i = 0; i < Failures.MOST; i++) {
			this.failures.add("kim");
		}
		this.now = this.now.plus(Failures.WINDOW).minusMillis(1);
		assertThat(this.failures.tooMany("kim")).isTrue();
		this.now = this.now.plusMillis(1);
		assertThat(this.failures.tooMany("kim")).isFalse();
	}

	@Test
	void aRightPasswordForgetsTheWrongOnes() {
		for (int i = 1; i < Failures.MOST; i++) {
			this.failures.add("kim");
		}
		this.failures.forget("kim");
		assertThat(this.failures.add("kim")).isFalse();
	}

}
