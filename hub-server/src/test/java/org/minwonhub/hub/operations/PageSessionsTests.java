package org.minwonhub.hub.operations;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageSessionsTests {

	private Instant now = Instant.parse("2026-11-22T00:00:00Z");

	private final PageSessions sessions = new PageSessions(() -> this.now, new SecureRandom());

	@Test
	void aLinkEndsAfterFiveMinutes() {
		String code = this.sessions.newCode();
		this.now = this.now.plus(Duration.ofMinutes(5));
		assertThat(this.sessions.enter(code)).isEmpty();
	}

	@Test
	void aLinkOpensOnce() {
		String code = this.sessions.newCode();
		assertThat(this.sessions.enter(code)).isPresent();
		assertThat(this.sessions.enter(code)).isEmpty();
	}

	@Test
	void aSessionEndsAfterAWorkingDay() {
		String session = this.sessions.enter(this.sessions.newCode()).orElseThrow();
		assertThat(this.sessions.open(session)).isTrue();
		this.now = this.now.plus(Duration.ofHours(10));
		assertThat(this.sessions.open(session)).isFalse();
	}

}
