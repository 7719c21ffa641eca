package org.minwonhub.hub.command;

import org.junit.jupiter.api.Test;
import org.minwonhub.hub.command.SafeStart.UnsafeSettings;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SafeStartTests {

	@Test
	void plainHttpStaysOnThisMachine() {
		allowed(new MockEnvironment().withProperty("server.address", "127.0.0.1"));
		allowed(new MockEnvironment().withProperty("server.address", "::1"));
		refused(new MockEnvironment().withProperty("server.address", "0.0.0.0"));
		refused(new MockEnvironment());
	}

	@Test
	void withTlsItMayAnswerAnybody() {
		allowed(new MockEnvironment().withProperty("server.address", "0.0.0.0")
			.withProperty("server.ssl.bundle", "hub"));
	}

	@Test
	void whoEndsTlsInFrontSaysSo() {
		allowed(new MockEnvironment().withProperty("server.address", "10.0.0.1")
			.withProperty("hub.tls-in-front", "true"));
	}

	private static void allowed(MockEnvironment settings) {
		assertThatCode(() -> SafeStart.check(settings)).doesNotThrowAnyException();
	}

	private static void refused(MockEnvironment settings) {
		assertThatExceptionOfType(UnsafeSettings.class).isThrownBy(() -> SafeStart.check(settings));
	}

}
