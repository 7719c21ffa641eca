package org.minwonhub.security;

import org.jspecify.annotations.Nullable;

/**
 * An envelope was refused by the security profile. The message is for logs and names
 * rules and elements, never content.
 */
public class SecurityRefusal extends Exception {

	private final RefusalCode code;

	public SecurityRefusal(RefusalCode code, String rule) {
		this(code, rule, null);
	}

	public SecurityRefusal(RefusalCode code, String rule, @Nullable Throwable cause) {
		super(code + ": " + rule, cause);
		this.code = code;
	}

	public RefusalCode code() {
		return this.code;
	}

}
