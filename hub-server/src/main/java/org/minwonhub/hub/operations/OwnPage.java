package org.minwonhub.hub.operations;

import java.util.regex.Pattern;

/**
 * Where a form wants to lead afterwards: to a page of this hub, and nowhere else.
 */
final class OwnPage {

	private static final Pattern FORM = Pattern.compile("/operations/[A-Za-z0-9_.:%?&=/\\-]*");

	private OwnPage() {
	}

	/** The wish, if it is one; else where visitors come in. */
	static String of(String wish) {
		return FORM.matcher(wish).matches() && !wish.contains("//") ? wish : OperationsGate.ROOT;
	}

}
