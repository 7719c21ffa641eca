package org.minwonhub.demo.process;

/**
 * The demo did not show what it should: something did not happen in time, or does not
 * hold.
 */
public final class DemoFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public DemoFailedException(String what) {
		super(what);
	}

}
