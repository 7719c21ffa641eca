package org.minwonhub.adapter.hub;

import org.minwonhub.adapter.store.Trouble;

/**
 * A call did not end in a verified answer that says yes.
 */
public class HubCallException extends Exception {

	private final transient Trouble trouble;

	private final boolean retryable;

	HubCallException(Trouble trouble, boolean retryable, Throwable cause) {
		super(trouble.code() + ": " + trouble.messageEn(), cause);
		this.trouble = trouble;
		this.retryable = retryable;
	}

	public Trouble trouble() {
		return this.trouble;
	}

	/** Whether the same call may succeed later. */
	public boolean retryable() {
		return this.retryable;
	}

	public boolean has(String code) {
		return this.trouble.code().equals(code);
	}

}
