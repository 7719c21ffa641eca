package org.minwonhub.adapter.store;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Statement parameters of which some may be absent.
 */
final class Values {

	private Values() {
	}

	static List<@Nullable Object> of(@Nullable Object... values) {
		return Arrays.asList(values);
	}

}
