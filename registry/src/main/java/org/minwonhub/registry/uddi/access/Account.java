package org.minwonhub.registry.uddi.access;

import java.time.Instant;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An account to publish with.
 *
 * @param name the userID
 * @param participant for whom it publishes; {@code null} for the integration centre
 * @param madeAt when it was made
 * @param passwordAt when its password was given
 * @param closedAt when it was closed; {@code null} while it is open
 */
public record Account(String name, @Nullable String participant, Instant madeAt, Instant passwordAt,
		@Nullable Instant closedAt) {

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

	/**
	 * Whether an account may be called so: 3 to 64 of a-z, 0-9, dot, hyphen and
	 * underscore. Capitals are left out so that no two names look alike.
	 */
	public static boolean isName(String name) {
		return NAME.matcher(name).matches();
	}

}
