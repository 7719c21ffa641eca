package org.minwonhub.adapter.cli;

import java.util.List;

/**
 * A command cannot go on: what happened, and what to do.
 */
class CommandException extends Exception {

	private final int exitCode;

	private final String key;

	private final transient List<Object> arguments;

	/**
	 * @param key the sentence's key in the message bundles
	 */
	CommandException(int exitCode, String key, Object... arguments) {
		super(key);
		this.exitCode = exitCode;
		this.key = key;
		this.arguments = List.of(arguments);
	}

	int exitCode() {
		return this.exitCode;
	}

	String key() {
		return this.key;
	}

	Object[] arguments() {
		return this.arguments.toArray();
	}

}
