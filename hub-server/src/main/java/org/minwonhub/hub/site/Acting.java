package org.minwonhub.hub.site;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whose act it is that a thread carries out: entries of the log that such an act leaves
 * name who it was.
 */
public final class Acting {

	private static final ThreadLocal<@Nullable String> NAME = new ThreadLocal<>();

	private Acting() {
	}

	/** What this thread does from now on is the act of this account. */
	public static void begin(String name) {
		NAME.set(name);
	}

	/** Always called by who called {@link #begin}: threads serve others afterwards. */
	public static void end() {
		NAME.remove();
	}

	/** Empty for what the hub does by itself, or for a participant. */
	public static Optional<String> name() {
		return Optional.ofNullable(NAME.get());
	}

}
