package org.minwonhub.hub.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.unverified}: how many requests that cannot be verified get a
 * signed fault each minute.
 *
 * @param perAddress from one network address
 * @param altogether from all; a signature takes a few milliseconds of one core
 */
@ConfigurationProperties("hub.unverified")
record UnverifiedSettings(@DefaultValue("60") int perAddress, @DefaultValue("1200") int altogether) {
}
