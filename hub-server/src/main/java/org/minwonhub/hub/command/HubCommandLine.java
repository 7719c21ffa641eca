package org.minwonhub.hub.command;

import java.util.List;
import java.util.Locale;

import org.minwonhub.hub.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line as a whole.
 */
public final class HubCommandLine {

	private HubCommandLine() {
	}

	/**
	 * Runs a command.
	 * @return 0 done, 1 refused by the hub, 2 wrong usage, 3 hub not reached or failed.
	 * After the command that starts the hub, 0 means that it runs.
	 */
	public static int execute(List<String> arguments, Locale environment, Server server) {
		return create(texts(arguments, environment), server).execute(arguments.toArray(new String[0]));
	}

	/**
	 * In the language that the arguments ask for, else the environment's. It must be
	 * known before the arguments are parsed, since the parser's own messages are in it.
	 */
	static Texts texts(List<String> arguments, Locale environment) {
		for (int i = 0; i < arguments.size(); i++) {
			String argument = arguments.get(i);
			if (argument.startsWith("--lang=")) {
				return texts(argument.substring("--lang=".length()));
			}
			if (argument.equals("--lang") && i + 1 < arguments.size()) {
				return texts(arguments.get(i + 1));
			}
		}
		return texts(environment.getLanguage());
	}

	private static Texts texts(String language) {
		return new Texts("command", language.equals("ko") ? Locale.KOREAN : Locale.ENGLISH);
	}

	static CommandLine create(Texts texts, Server server) {
		CommandLine line = new CommandLine(new HubCommand(texts)).addSubcommand(new ServeCommand(server))
			.addSubcommand(new AgencyCommands())
			.addSubcommand(new PartnerCommands())
			.addSubcommand(new ComplaintCommands())
			.addSubcommand(new UnroutedCommands())
			.addSubcommand(new DeliveryCommands())
			.addSubcommand(new LogCommands())
			.addSubcommand(new MessageCommands())
			.addSubcommand(new EvidenceCommands())
			.addSubcommand(new RestoreCommand())
			.addSubcommand(new ErasureCommands())
			.addSubcommand(new AccountCommands())
			.addSubcommand(new UddiCommands())
			.addSubcommand(new PageCommand());
		line.setResourceBundle(texts.bundle());
		line.setOverwrittenOptionsAllowed(true);
		line.setExecutionExceptionHandler(new Failures());
		line.setParameterExceptionHandler((ex, arguments) -> wrongUsage(ex, texts));
		return line;
	}

	/** What is wrong stands between a sentence in the user's language and the usage. */
	private static int wrongUsage(ParameterException ex, Texts texts) {
		CommandLine command = ex.getCommandLine();
		command.getErr().println(texts.get("usage.wrong"));
		command.getErr().println(ex.getMessage());
		command.getErr().println();
		command.usage(command.getErr());
		return ExitCodes.USAGE;
	}

	/** Says what happened; anything but a failure that was foreseen goes on. */
	private static final class Failures implements IExecutionExceptionHandler {

		@Override
		public int handleExecutionException(Exception ex, CommandLine line, ParseResult result) throws Exception {
			if (ex instanceof CommandFailure failure) {
				line.getErr().println(failure.getMessage());
				return failure.exitCode();
			}
			throw ex;
		}

	}

}
