package org.minwonhub.audit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The program {@code hub-audit}.
 */
@Command(name = "hub-audit")
public final class AuditMain {

	/** Read before picocli does, since its own errors are in that language too. */
	@SuppressWarnings("UnusedVariable")
	@Option(names = "--lang", paramLabel = "ko|en", descriptionKey = "option.lang")
	private @Nullable String language;

	@SuppressWarnings("UnusedVariable")
	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "option.help")
	private boolean help;

	private AuditMain() {
	}

	public static void main(String[] arguments) {
		System.exit(run(arguments, System.getenv(), new PrintWriter(System.out, true, StandardCharsets.UTF_8),
				new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
	}

	static int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
		Texts texts = Texts.forLanguage(language(arguments, environment));
		return commandLine(new Console(texts, out, err, Clock.systemUTC())).execute(arguments);
	}

	static CommandLine commandLine(Console console) {
		CommandLine line = new CommandLine(new AuditMain());
		Commands.all(console).forEach(line::addSubcommand);
		line.setResourceBundle(console.texts().bundle());
		line.setOut(console.out());
		line.setErr(console.err());
		line.setUsageHelpAutoWidth(true);
		line.setParameterExceptionHandler((ex, arguments) -> {
			CommandLine command = ex.getCommandLine();
			console.complain(console.texts().get("usage.wrong"));
			console.complain(String.valueOf(ex.getMessage()));
			command.usage(console.err());
			return ExitCode.USAGE;
		});
		line.setExecutionExceptionHandler((ex, command, parsed) -> {
			console.complain(console.texts().get("unexpected"));
			ex.printStackTrace(console.err());
			return ExitCode.IO;
		});
		return line;
	}

	/** The option wins over the environment. */
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
