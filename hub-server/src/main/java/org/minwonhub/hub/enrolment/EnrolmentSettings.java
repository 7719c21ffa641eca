package org.minwonhub.hub.enrolment;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.enrolment}.
 *
 * @param certificateValidity how long a certificate is good that the hub issues, its own
 * included; renewal begins after two thirds
 * @param tokenValidity how long a one-time token may be used
 * @param crlValidity from one revocation list's beginning to its end; the next is issued
 * at half of it
 * @param authorityValidity how long the authority's own certificate is good
 * @param hubKeyBits the size of the hub's RSA signing key
 */
@ConfigurationProperties("hub.enrolment")
record EnrolmentSettings(@DefaultValue("365d") Duration certificateValidity,
		@DefaultValue("72h") Duration tokenValidity, @DefaultValue("7d") Duration crlValidity,
		@DefaultValue("7300d") Duration authorityValidity, @DefaultValue("3072") int hubKeyBits) {
}
