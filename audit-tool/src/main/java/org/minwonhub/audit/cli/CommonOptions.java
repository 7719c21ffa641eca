package org.minwonhub.audit.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options of every command.
 */
final class CommonOptions {

	/** Read before picocli does, since its own errors are in that language too. */
	@SuppressWarnings("UnusedVariable")
	@Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "option.lang")
	private @Nullable String language;

	@Option(names = "--json", descriptionKey = "option.json")
	private boolean json;

	@Option(names = "--quiet", descriptionKey = "option.quiet")
	private boolean quiet;

	@SuppressWarnings("UnusedVariable")
	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "option.help")
	private boolean help;

	boolean json() {
		return this.json;
	}

	boolean quiet() {
		return this.quiet;
	}

}
