package org.minwonhub.audit.whole;

/** A state that a check cannot go on from. */
public final class ResumeException extends Exception {

	private final String key;

	/**
	 * @param key the sentence's key
	 */
	ResumeException(String key) {
		super(key);
		this.key = key;
	}

	public String key() {
		return this.key;
	}

}
