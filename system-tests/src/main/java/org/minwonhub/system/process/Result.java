package org.minwonhub.system.process;

import java.nio.file.Path;

/**
 * How a command ended.
 *
 * @param name for people
 * @param exitCode 0 if it did what it should
 * @param output what it wrote to its standard output
 * @param log what it wrote to its standard error
 */
public record Result(String name, int exitCode, String output, Path log) {

	/** The output of a command that succeeded. */
	public String required() {
		if (this.exitCode != 0) {
			throw new IllegalStateException(this.name + " ended with exit code " + this.exitCode + ", see " + this.log);
		}
		return this.output;
	}

}
