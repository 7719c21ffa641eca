package org.minwonhub.hub.log.witness;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.log} that concern witnesses.
 *
 * @param quorum how many witnesses must cosign a checkpoint; if absent, any one once
 * there are witnesses, and nobody is alarmed
 * @param witnesses outside witnesses, each as {@code name=url vkey}
 * @param witnessing how long all witnesses are offered the same checkpoint: longer than a
 * mailbox call may wait, or their cosignatures would never meet on one
 */
@ConfigurationProperties("hub.log")
public record WitnessSettings(@Nullable Integer quorum, @DefaultValue List<String> witnesses,
		@DefaultValue("60s") Duration witnessing) {

	/** A note has at most 100 signatures here, the log's own among them. */
	public static final int MOST_WITNESSES = 99;

	public WitnessSettings {
		witnesses = List.copyOf(witnesses);
		if (quorum != null && (quorum < 0 || quorum > MOST_WITNESSES)) {
			throw new IllegalArgumentException("hub.log.quorum is between 0 and " + MOST_WITNESSES);
		}
		if (witnessing.isNegative() || witnessing.isZero()) {
			throw new IllegalArgumentException("hub.log.witnessing is longer than nothing");
		}
	}

	/** What holds where nothing is set. */
	public static WitnessSettings standard() {
		return new WitnessSettings(null, List.of(), Duration.ofMinutes(1));
	}

}
