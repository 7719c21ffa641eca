package org.minwonhub.hub.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.hub.command.SafeStart.UnsafeSettings;
import org.minwonhub.hub.text.Texts;
import picocli.CommandLine;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
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
		allowed(published("https://hub.example.go.kr/ws/v1/complaint-exchange").withProperty("server.address",
				"0.0.0.0"));
	}

	@Test
	void whoEndsTlsInFrontSaysSo() {
		MockEnvironment settings = new MockEnvironment().withProperty("server.address", "10.0.0.1")
			.withProperty("hub.uddi.exchange-address", "https://hub.example.go.kr/ws/v1/complaint-exchange");
		refused(settings);
		allowed(settings.withProperty("hub.tls-in-front", "true"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://127.0.0.1:8080/ws/v1/complaint-exchange", "https://127.0.0.1/ws",
			"https://LOCALHOST:8443/ws", "https://[::1]/ws", "https://0.0.0.0/ws", "http://hub.example.go.kr/ws",
			"hub.example.go.kr", "https:///ws", "https://hub example/" })
	void anAddressThatParticipantsCannotCallByTlsIsNotPublished(String address) {
		refused(published(address));
	}

	@Test
	void onThisMachineItsOwnAddressWillDo() {
		allowed(new MockEnvironment().withProperty("server.address", "127.0.0.1")
			.withProperty("hub.uddi.exchange-address", "http://127.0.0.1:8080/ws/v1/complaint-exchange"));
	}

	@Test
	void whatIsWrongIsSaidInTheUsersLanguage() {
		assertThat(serve("ko")).contains("시작하지 않았습니다", "HUB_UDDI_EXCHANGEADDRESS", "http://127.0.0.1/");
		assertThat(serve("en")).contains("did not start", "HUB_UDDI_EXCHANGEADDRESS", "http://127.0.0.1/");
	}

	private static String serve(String language) {
		StringWriter said = new StringWriter();
		CommandLine line = HubCommandLine.create(new Texts("command", Locale.forLanguageTag(language)),
				(settings) -> SafeStart.check(published("http://127.0.0.1/")));
		line.setErr(new PrintWriter(said));
		assertThat(line.execute("serve")).isEqualTo(ExitCodes.UNREACHABLE);
		return said.toString();
	}

	private static MockEnvironment published(String address) {
		return new MockEnvironment().withProperty("server.ssl.bundle", "hub")
			.withProperty("hub.uddi.exchange-address", address);
	}

	private static void allowed(MockEnvironment settings) {
		assertThatCode(() -> SafeStart.check(settings)).doesNotThrowAnyException();
	}

	private static void refused(MockEnvironment settings) {
		assertThatExceptionOfType(UnsafeSettings.class).isThrownBy(() -> SafeStart.check(settings));
	}

}
