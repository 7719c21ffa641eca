package org.minwonhub.demo.page;

/**
 * What was asked cannot be done; the reader is told why.
 */
final class PageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String text;

	/**
	 * @param status of HTTP
	 * @param text key of the text to show
	 */
	PageException(int status, String text) {
		super(text);
		this.status = status;
		this.text = text;
	}

	int status() {
		return this.status;
	}

	String text() {
		return this.text;
	}

}
