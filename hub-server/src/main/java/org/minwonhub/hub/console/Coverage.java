package org.minwonhub.hub.console;

import java.util.List;

/**
 * Who serves a category.
 *
 * @param category its code
 * @param agencies live agencies, each with where
 * @param gap whether nobody serves it
 * @param gaps regions of which other categories know, and nobody serves this one there
 * @param overlaps regions in which more than one serves it; {@code *} for everywhere
 */
record Coverage(String category, List<Serving> agencies, boolean gap, List<String> gaps, List<String> overlaps) {

	/**
	 * @param uri the agency
	 * @param regions where; empty for everywhere
	 */
	record Serving(String uri, List<String> regions) {
	}

}
