package org.minwonhub.adapter.enrolment;

/**
 * Enrolment cannot go on.
 */
public class EnrolmentException extends Exception {

	private final String key;

	/**
	 * @param key the sentence's key in the message bundles, below {@code enrol.}
	 */
	EnrolmentException(String key) {
		super(key);
		this.key = "enrol." + key;
	}

	EnrolmentException(String key, Throwable cause) {
		super(key, cause);
		this.key = "enrol." + key;
	}

	public String key() {
		return this.key;
	}

}
