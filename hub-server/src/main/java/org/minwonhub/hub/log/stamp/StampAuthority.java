package org.minwonhub.hub.log.stamp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.security.stamp.StampAnchors;
import org.minwonhub.security.stamp.StampTrust;

/**
 * A time-stamping authority that the operator has named; no other is ever asked.
 *
 * @param name in the setting, for people
 * @param url where it answers (RFC 3161 section 3.4)
 * @param trust to which certificates its chain must lead
 * @param policy under which it must stamp; any if absent
 */
record StampAuthority(String name, URI url, StampTrust trust, @Nullable String policy) {

	private static final int LONGEST_NAME = 80;

	/** {@code name=url[ ca-file[ policy]]}. */
	static StampAuthority parse(String setting) {
		int equals = setting.indexOf('=');
		List<String> rest = List.of(setting.substring(equals + 1).strip().split("\\s+", -1));
		if (equals < 1 || equals > LONGEST_NAME || rest.size() > 3) {
			throw new IllegalArgumentException("hub.log.stamps: expected name=url[ ca-file[ policy]]");
		}
		URI url = URI.create(rest.get(0));
		if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
			throw new IllegalArgumentException("hub.log.stamps: expected an http or https address");
		}
		try {
			StampTrust trust = new StampTrust(
					(rest.size() > 1) ? StampAnchors.read(Path.of(rest.get(1))) : StampAnchors.ofThePlatform());
			return new StampAuthority(setting.substring(0, equals).strip(), url, trust,
					(rest.size() > 2) ? rest.get(2) : null);
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalArgumentException("hub.log.stamps: no certificates of an authority in " + rest.get(1), ex);
		}
	}

}
