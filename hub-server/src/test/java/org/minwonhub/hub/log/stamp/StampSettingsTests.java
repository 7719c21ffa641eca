package org.minwonhub.hub.log.stamp;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StampSettingsTests {

	@Test
	void withoutSettingsThereAreNoStamps() {
		assertThat(bound(Map.of())).isEqualTo(StampSettings.standard());
	}

	@Test
	void authoritiesPaceAndPatienceAreSetFromTheEnvironment() {
		assertThat(bound(Map.of("HUB_LOG_STAMPS", "a=http://a.example /a.pem, b=https://b.example",
				"HUB_LOG_STAMP_EVERY", "5m", "HUB_LOG_STAMP_PATIENCE", "1h")))
			.isEqualTo(new StampSettings(List.of("a=http://a.example /a.pem", "b=https://b.example"),
					Duration.ofMinutes(5), Duration.ofHours(1)));
	}

	@Test
	void whatCannotBeIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StampSettings(List.of(), Duration.ZERO, Duration.ofHours(1)))
			.withMessageContaining("hub.log.stamp-every");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StampSettings(List.of(), Duration.ofHours(2), Duration.ofHours(1)))
			.withMessageContaining("hub.log.stamp-patience");
	}

	private static StampSettings bound(Map<String, Object> variables) {
		MutablePropertySources sources = new MutablePropertySources();
		sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
		return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("hub.log", StampSettings.class);
	}

}
