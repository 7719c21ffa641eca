package org.minwonhub.hub.log.stamp;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.log} that concern time stamps.
 *
 * @param stamps time-stamping authorities in the order in which they are asked, each as
 * {@code name=url[ ca-file[ policy]]}
 * @param stampEvery how often the log is stamped, if it has grown
 * @param stampPatience how long entries may be without a stamp before there is an alarm
 */
@ConfigurationProperties("hub.log")
public record StampSettings(@DefaultValue List<String> stamps, @DefaultValue("10m") Duration stampEvery,
		@DefaultValue("4h") Duration stampPatience) {

	public StampSettings {
		stamps = List.copyOf(stamps);
		if (stampEvery.isNegative() || stampEvery.isZero()) {
			throw new IllegalArgumentException("hub.log.stamp-every is longer than nothing");
		}
		if (stampPatience.compareTo(stampEvery) < 0) {
			throw new IllegalArgumentException("hub.log.stamp-patience is not shorter than hub.log.stamp-every");
		}
	}

	/** What holds where nothing is set: no stamps. */
	public static StampSettings standard() {
		return new StampSettings(List.of(), Duration.ofMinutes(10), Duration.ofHours(4));
	}

}
