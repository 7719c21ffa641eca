package org.minwonhub.registry.uddi;

/**
 * A refusal that the caller gets as a dispositionReport (UDDI 3.0.2, 4.8). Its text holds
 * the meaning of the code and what the caller itself sent, nothing from within.
 */
public final class UddiFault extends RuntimeException {

	private static final int LONGEST = 255;

	private final UddiError error;

	private final String about;

	/**
	 * A refusal.
	 * @param error why
	 * @param about the key, qualifier or value it is about; may be empty
	 */
	public UddiFault(UddiError error, String about) {
		super(error.code() + ": " + cut(about));
		this.error = error;
		this.about = cut(about);
	}

	/** Why. */
	public UddiError error() {
		return this.error;
	}

	/** The key, qualifier or value it is about. */
	public String about() {
		return this.about;
	}

	/** The errInfo for the caller. */
	public String text() {
		return this.about.isEmpty() ? this.error.text() : this.about + ": " + this.error.text();
	}

	private static String cut(String about) {
		return (about.length() <= LONGEST) ? about : about.substring(0, LONGEST);
	}

}
