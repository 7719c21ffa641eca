package org.minwonhub.adapter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;

import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.BoardUnavailableException;
import org.minwonhub.adapter.board.jdbc.MappingProblemsException;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.config.ConfigException;
import org.minwonhub.adapter.config.ConfigReader;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.store.StoreException;
import org.minwonhub.adapter.store.Trouble;
import org.minwonhub.adapter.yaml.Problem;

import picocli.CommandLine.Mixin;

/**
 * What all commands share: the configuration, and troubles that explain themselves.
 */
abstract class AdapterCommand implements Callable<Integer> {

	@Mixin
	private final CommonOptions options = new CommonOptions();

	private final Console console;

	AdapterCommand(Console console) {
		this.console = console;
	}

	/**
	 * @return the exit code
	 */
	abstract int execute(AdapterConfig config) throws Exception;

	@Override
	public Integer call() throws Exception {
		try {
			return execute(config());
		}
		catch (CommandException ex) {
			this.console.complain(this.console.texts().get(ex.key(), ex.arguments()));
			return ex.exitCode();
		}
		catch (ConfigException ex) {
			return complain(ex.problems());
		}
		catch (MappingProblemsException ex) {
			return complain(ex.problems());
		}
		catch (StoreException ex) {
			this.console.complain(this.console.texts().get("cli.store." + ex.reason(), Integer.toString(ex.code())));
			return ExitCode.STORE;
		}
		catch (HubCallException ex) {
			complain(ex.trouble());
			return ExitCode.HUB;
		}
		catch (IOException | UncheckedIOException ex) {
			this.console.complain(this.console.texts().get("cli.file", String.valueOf(ex.getMessage())));
			return ExitCode.CONFIGURATION;
		}
		catch (BoardUnavailableException | BoardRefusalException ex) {
			this.console.complain(this.console.texts().get("cli.board", String.valueOf(ex.getMessage())));
			return ExitCode.BOARD;
		}
	}

	Console console() {
		return this.console;
	}

	boolean json() {
		return this.options.json();
	}

	private int complain(List<Problem> problems) {
		this.console.complain(this.console.texts().get("cli.config-problems", this.options.config()));
		problems.forEach((problem) -> this.console.complain("  " + problem.in(this.console.texts())));
		return ExitCode.CONFIGURATION;
	}

	private void complain(Trouble trouble) {
		boolean korean = this.console.texts().isKorean();
		this.console.complain("[" + trouble.code() + "] " + (korean ? trouble.messageKo() : trouble.messageEn()));
		this.console.complain("  -> " + (korean ? trouble.nextStepKo() : trouble.nextStepEn()));
		if (trouble.correlationId() != null) {
			this.console.complain("  " + trouble.correlationId());
		}
	}

	private AdapterConfig config() throws Exception {
		if (!Files.isReadable(this.options.config())) {
			throw new CommandException(ExitCode.CONFIGURATION, "cli.no-config", this.options.config());
		}
		return ConfigReader.read(this.options.config());
	}

}
