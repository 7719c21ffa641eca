package org.minwonhub.hub.command;

import java.util.Map;

/**
 * Starts the hub in this process.
 */
@FunctionalInterface
public interface Server {

	/**
	 * Returns when the hub answers requests.
	 * @param settings settings by name, stronger than those of files and environment
	 */
	void start(Map<String, Object> settings);

}
