package org.minwonhub.demo.process;

/**
 * The demo is being stopped, so nothing more is started or waited for.
 */
public final class StoppedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StoppedException() {
		super("The demo is being stopped");
	}

}
