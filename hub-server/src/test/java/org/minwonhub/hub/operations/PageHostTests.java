package org.minwonhub.hub.operations;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PageHostTests {

	/** Not started, its port is -1. */
	private final PageHost host = new PageHost(new OperationsConnector(0, Path.of("address")),
			new PageSettings(List.of("hub.example.go.kr")));

	@Test
	void aNamedProxyStandsForTlsAndForItsOwnFormsOnly() {
		MockHttpServletRequest request = request("hub.example.go.kr");
		assertThat(this.host.isNamed(request)).isTrue();
		assertThat(this.host.behindTls(request)).isTrue();
		assertThat(this.host.address(request)).isEqualTo("https://hub.example.go.kr");
		request.addHeader("Origin", "https://hub.example.go.kr");
		assertThat(this.host.sentByOwnPage(request)).isTrue();
		MockHttpServletRequest plain = request("hub.example.go.kr");
		plain.addHeader("Origin", "http://hub.example.go.kr");
		assertThat(this.host.sentByOwnPage(plain)).isFalse();
	}

	@Test
	void thisMachineNeedsNoTls() {
		MockHttpServletRequest request = request("127.0.0.1:-1");
		assertThat(this.host.isNamed(request)).isTrue();
		assertThat(this.host.behindTls(request)).isFalse();
		assertThat(this.host.sentByOwnPage(request)).isFalse();
	}

	@Test
	void whoAsksIsWhomTheProxyNamedLast() {
		MockHttpServletRequest request = request("hub.example.go.kr");
		assertThat(this.host.client(request)).isEqualTo("127.0.0.1");
		request.addHeader("X-Forwarded-For", "203.0.113.9, 192.0.2.7");
		assertThat(this.host.client(request)).isEqualTo("192.0.2.7");
		MockHttpServletRequest direct = request("127.0.0.1:-1");
		direct.addHeader("X-Forwarded-For", "192.0.2.7");
		assertThat(this.host.client(direct)).isEqualTo("127.0.0.1");
	}

	@Test
	void anyOtherNameIsNobodys() {
		assertThat(this.host.isNamed(request("evil.example"))).isFalse();
		assertThat(this.host.isNamed(request("hub.example.go.kr:8443"))).isFalse();
		assertThat(this.host.isNamed(new MockHttpServletRequest())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://hub.example.go.kr", "HUB.example", "*", "hub/operations", "" })
	void aHostThatIsNoneIsRefusedAtTheStart(String name) {
		assertThatThrownBy(() -> new PageSettings(List.of(name))).hasMessageContaining("HUB_PAGE_HOSTS");
	}

	private static MockHttpServletRequest request(String host) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Host", host);
		return request;
	}

}
