package org.minwonhub.hub.log.witness;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WitnessSettingsTests {

	private static final String KEY = "witness.example+9b1d9d3f+BAAAAA";

	@Test
	void withoutSettingsAnyWitnessIsEnoughAndAllSeeOneCheckpointForAMinute() {
		assertThat(bound(Map.of())).isEqualTo(WitnessSettings.standard());
	}

	@Test
	void quorumTurnAndWitnessesAreSet() {
		WitnessSettings settings = bound(Map.of("hub.log.quorum", "3", "hub.log.witnessing", "2m", "hub.log.witnesses",
				"a=https://a.example x,b=https://b.example y"));
		assertThat(settings).isEqualTo(new WitnessSettings(3, List.of("a=https://a.example x", "b=https://b.example y"),
				Duration.ofMinutes(2)));
	}

	@Test
	void whatCannotBeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WitnessSettings(100, List.of(), Duration.ZERO))
			.withMessageContaining("hub.log.quorum");
		assertThatIllegalArgumentException().isThrownBy(() -> new WitnessSettings(1, List.of(), Duration.ZERO))
			.withMessageContaining("hub.log.witnessing");
		for (String witness : List.of("https://a.example " + KEY, "a=https://a.example",
				"a=https://a.example " + KEY)) {
			assertThatIllegalArgumentException().isThrownBy(() -> OutsideWitness.parse(witness))
				.withMessageContaining("hub.log.witnesses");
		}
	}

	private static WitnessSettings bound(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("hub.log",
				WitnessSettings.class);
	}

}
