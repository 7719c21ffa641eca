package org.minwonhub.hub.account;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.minwonhub.hub.account.Failures.Admission;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTests {

	private static final String HERE = "192.0.2.1";

	private static final String ELSEWHERE = "192.0.2.2";

	private Instant now = Instant.parse("2026-11-22T00:00:00Z");

	private final Failures failures = new Failures(() -> this.now);

	@Test
	void attemptsCountBeforeTheirOutcomeIsKnown() {
		for (int i = 1; i < Failures.MOST; i++) {
			assertThat(this.failures.admit("kim", HERE)).isEqualTo(Admission.ADMITTED);
		}
		assertThat(this.failures.admit("kim", HERE)).isEqualTo(Admission.LAST_OF_ADDRESS);
		assertThat(this.failures.admit("kim", HERE)).isEqualTo(Admission.WAITS);
		assertThat(this.failures.admit("lee", HERE)).isEqualTo(Admission.ADMITTED);
	}

	@Test
	void whoeverGuessesLocksNobodyElseOut() {
		exhaust(HERE);
		assertThat(this.failures.admit("kim", ELSEWHERE)).isEqualTo(Admission.ADMITTED);
		this.failures.forget("kim", ELSEWHERE);
		assertThat(this.failures.admit("kim", HERE)).isEqualTo(Admission.WAITS);
	}

	@Test
	void guessingFromEverywhereEndsToo() {
		for (int i = 1; i < Failures.MOST_OF_NAME; i++) {
			assertThat(this.failures.admit("kim", "address " + i)).isEqualTo(Admission.ADMITTED);
		}
		assertThat(this.failures.admit("kim", HERE)).isEqualTo(Admission.LAST_OF_NAME);
		assertThat(this.failures.admit("kim", ELSEWHERE)).isEqualTo(Admission.WAITS);
	}

	@Test
	void theWaitIsOverAfterAQuarterOfAnHour() {
		exhaust(HERE);
		this.now = this.now.plus(Failures.WINDOW).minusMillis(1);
		assertThat(this.failures.admit("kim", HERE)).isEqualTo(Admission.WAITS);
		this.now = this.now.plusMillis(1);
		assertThat(this.failures.admit("kim", HERE)).isEqualTo(Admission.ADMITTED);
	}

	@Test
	void aRightPasswordForgetsTheWrongOnes() {
		for (int i = 1; i < Failures.MOST; i++) {
			this.failures.admit("kim", HERE);
		}
		this.failures.forget("kim", HERE);
		assertThat(this.failures.admit("kim", HERE)).isEqualTo(Admission.ADMITTED);
	}

	private void exhaust(String address) {
		for (int i = 0; i < Failures.MOST; i++) {
			this.failures.admit("kim", address);
		}
	}

}
