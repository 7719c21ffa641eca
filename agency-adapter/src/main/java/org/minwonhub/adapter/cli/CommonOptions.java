package org.minwonhub.adapter.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options of every command.
 */
final class CommonOptions {

	@Option(names = { "-c", "--config" }, paramLabel = "FILE",
			defaultValue = "${env:ADAPTER_CONFIG:-config/adapter.yml}", descriptionKey = "cli.option.config")
	private @Nullable Path config;

	/** Read before picocli does, since its own errors are in that language too. */
	@SuppressWarnings("UnusedVariable")
	@Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "cli.option.lang")
	private @Nullable String language;

	@Option(names = "--json", descriptionKey = "cli.option.json")
	private boolean json;

	@SuppressWarnings("UnusedVariable")
	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "cli.option.help")
	private boolean help;

	Path config() {
		return (this.config != null) ? this.config : Path.of("config", "adapter.yml");
	}

	boolean json() {
		return this.json;
	}

}
