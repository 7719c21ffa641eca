package org.minwonhub.adapter.exchange;

/**
 * A delivery is not to be believed or cannot be done as it is. The text names rules and
 * elements, never content.
 */
class DeliveryRefusedException extends Exception {

	private final String code;

	DeliveryRefusedException(String code, String what) {
		super(code + ": " + what);
		this.code = code;
	}

	DeliveryRefusedException(String code, String what, Throwable cause) {
		super(code + ": " + what, cause);
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
