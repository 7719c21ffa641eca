package org.minwonhub.hub.recovery.offline;

import java.util.List;

/**
 * Why a restored database was left as it is; {@code text} names the sentence in the
 * bundle {@code command}.
 */
public class RestoreProblem extends RuntimeException {

	private final String text;

	private final List<Object> arguments;

	RestoreProblem(String text, Object... arguments) {
		super(text + " " + List.of(arguments));
		this.text = text;
		this.arguments = List.of(arguments);
	}

	public String text() {
		return this.text;
	}

	public Object[] arguments() {
		return this.arguments.toArray();
	}

}
