package org.minwonhub.hub.operations;

/**
 * How many rows a page may have.
 */
final class PageSize {

	static final String DEFAULT = "50";

	private static final int LARGEST = 500;

	private PageSize() {
	}

	static int of(int wished) {
		return Math.max(1, Math.min(LARGEST, wished));
	}

}
