package org.minwonhub.audit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.report.ReportPrinter;
import org.minwonhub.audit.whole.Progress;
import org.minwonhub.audit.whole.ResumeException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What all commands share: the report, its exit code, and troubles that explain
 * themselves.
 */
abstract class AuditCommand implements Callable<Integer> {

	@Mixin
	private final CommonOptions options = new CommonOptions();

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	private final Console console;

	AuditCommand(Console console) {
		this.console = console;
	}

	/** Looks, and says what it saw; what failed goes to the report's problems. */
	abstract void execute(Report report) throws IOException, CommandException, ResumeException;

	@Override
	public Integer call() {
		Problems problems = new Problems();
		Report report = new Report(this.spec.name(), problems);
		try {
			execute(report);
		}
		catch (CommandException ex) {
			return failed("USAGE", ExitCode.USAGE, this.console.texts().get(ex.key(), ex.arguments()));
		}
		catch (ResumeException ex) {
			return failed("USAGE", ExitCode.USAGE, this.console.texts().get(ex.key()));
		}
		catch (IOException ex) {
			return failed("IO", ExitCode.IO, this.console.texts().get("io", describe(ex)));
		}
		catch (UncheckedIOException ex) {
			return failed("IO", ExitCode.IO,
					this.console.texts().get("io", describe(Objects.requireNonNull(ex.getCause()))));
		}
		ReportPrinter printer = new ReportPrinter(this.console.texts(), this.console.out());
		if (this.options.json()) {
			printer.json(report);
		}
		else {
			printer.text(report);
		}
		return problems.outcome().exitCode();
	}

	/** The files' exceptions name the file and not what happened to it. */
	private static String describe(IOException ex) {
		return (ex instanceof FileSystemException) ? ex.getClass().getSimpleName() + ": " + ex.getMessage()
				: String.valueOf(ex.getMessage());
	}

	private int failed(String result, int exitCode, String message) {
		if (this.options.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("command", this.spec.name());
			json.put("result", result);
			json.put("exitCode", exitCode);
			json.put("message", message);
			new ReportPrinter(this.console.texts(), this.console.out()).json(json);
		}
		else {
			this.console.complain(message);
		}
		return exitCode;
	}

	Progress progress() {
		return (this.options.json() || this.options.quiet()) ? Progress.NONE
				: new Progress(this.console.err(), this.console.texts(), this.console.clock());
	}

}
