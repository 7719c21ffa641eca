package org.minwonhub.hub.command;

import java.nio.file.Path;

import org.minwonhub.hub.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The root of the command line, with what all commands share.
 */
@Command(name = "hub", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Version.class,
		exitCodeListHeading = "%n")
class HubCommand implements Runnable {

	private final Texts texts;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--data", paramLabel = "DIR", defaultValue = "data", scope = ScopeType.INHERIT)
	@SuppressWarnings("NullAway.Init")
	private Path data;

	@Option(names = "--json", scope = ScopeType.INHERIT)
	private boolean json;

	/** Read before parsing; see {@link Texts#language}. */
	@Option(names = "--lang", paramLabel = "ko|en", scope = ScopeType.INHERIT)
	@SuppressWarnings({ "NullAway.Init", "unused", "UnusedVariable" })
	private String language;

	HubCommand(Texts texts) {
		this.texts = texts;
	}

	@Override
	public void run() {
		throw new CommandLine.ParameterException(this.spec.commandLine(), this.texts.get("usage.no-command"));
	}

	Path data() {
		return this.data;
	}

	HubClient client() {
		return new HubClient(this.data, this.texts);
	}

	Console console() {
		return new Console(this.spec.commandLine().getOut(), this.json, this.texts);
	}

	Texts texts() {
		return this.texts;
	}

}
