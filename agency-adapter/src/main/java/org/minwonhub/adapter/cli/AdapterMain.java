package org.minwonhub.adapter.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.minwonhub.adapter.text.Texts;

/**
 * The program {@code adapter}.
 */
@Command(name = "adapter")
public final class AdapterMain {

	/** Read before picocli does, since its own errors are in that language too. */
	@SuppressWarnings("UnusedVariable")
	@Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "cli.option.lang")
	private @Nullable String language;

	@SuppressWarnings("UnusedVariable")
	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "cli.option.help")
	private boolean help;

	private AdapterMain() {
	}

	public static void main(String[] arguments) {
		System.exit(run(arguments, System.getenv(), new PrintWriter(System.out, true, StandardCharsets.UTF_8),
				new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
	}

	static int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
		Console console = new Console(Texts.forLanguage(language(arguments, environment)), out, err);
		return commandLine(console).execute(arguments);
	}

	static CommandLine commandLine(Console console) {
		CommandLine line = new CommandLine(new AdapterMain());
		for (AdapterCommand command : new AdapterCommand[] { new EnrolCommand(console), new DoctorCommand(console),
				new DryRunCommand(console), new StatusCommand(console), new FreeCommand.Retry(console),
				new FreeCommand.Skip(console), new ConfirmRemovalsCommand(console), new CheckpointsCommand(console),
				new ReceiptsCommand(console), new SettleLogCommand(console), new ConfirmErasureCommand(console),
				new RunCommand(console) }) {
			line.addSubcommand(command);
		}
		line.setResourceBundle(console.texts().bundle());
		line.setOut(console.out());
		line.setErr(console.err());
		line.setUsageHelpAutoWidth(true);
		line.setExecutionExceptionHandler((exception, failed, parsed) -> {
			console.complain(console.texts().get("cli.unexpected", String.valueOf(exception.getMessage())));
			exception.printStackTrace(console.err());
			return ExitCode.NOT_WELL;
		});
		return line;
	}

	/**
	 * The option wins over the environment; it is needed before options are parsed, for
	 * their own errors.
	 */
	private static String language(String[] arguments, Map<String, String> environment) {
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i].startsWith("--lang=")) {
				return arguments[i].substring("--lang=".length());
			}
			if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
				return arguments[i + 1];
			}
		}
		String all = Objects.requireNonNullElse(environment.get("LC_ALL"), "");
		return all.isEmpty() ? Objects.requireNonNullElse(environment.get("LANG"), "ko") : all;
	}

}
