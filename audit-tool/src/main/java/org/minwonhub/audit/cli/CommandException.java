package org.minwonhub.audit.cli;

import java.util.List;

/**
 * What was given cannot be used.
 */
class CommandException extends Exception {

	private final String key;

	private final transient List<Object> arguments;

	/**
	 * @param key the sentence's key in the message bundles
	 */
	CommandException(String key, Object... arguments) {
		super(key);
		this.key = key;
		this.arguments = List.of(arguments);
	}

	String key() {
		return this.key;
	}

	Object[] arguments() {
		return this.arguments.toArray();
	}

}
