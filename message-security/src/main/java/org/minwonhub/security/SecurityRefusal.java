package org.minwonhub.security;

import org.jspecify.annotations.Nullable;

/**
 * An envelope was refused by the security profile. The message is for logs and names
 * rules and elements, never content.
 */
public class SecurityRefusal extends Exception {

	private final RefusalCode code;

	private final String rule;

	public SecurityRefusal(RefusalCode code, String rule) {
		this(code, rule, null);
	}

	public SecurityRefusal(RefusalCode code, String rule, @Nullable Throwable cause) {
		super(code + ": " + rule, cause);
		this.code = code;
		this.rule = rule;
	}

	public RefusalCode code() {
		return this.code;
	}

	/** Which rule was broken, in one plain English clause that may go to the sender. */
	public String rule() {
		return this.rule;
	}

}
