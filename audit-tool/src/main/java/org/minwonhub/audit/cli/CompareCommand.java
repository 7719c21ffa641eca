package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.source.Comparison;
import org.minwonhub.audit.source.Kept;
import org.minwonhub.audit.source.KeptFiles;
import org.minwonhub.audit.source.LogSource;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.source.Trust;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code hub-audit compare}: did the log show everybody the same history.
 */
@Command(name = "compare")
final class CompareCommand extends AuditCommand {

	@ArgGroup(exclusive = true, multiplicity = "1")
	private @Nullable TrustOptions trust;

	@Parameters(arity = "1..*", paramLabel = "CHECKPOINT", descriptionKey = "parameter.checkpoints")
	private final List<Path> files = new ArrayList<>();

	@Option(names = "--log", paramLabel = "LOG", descriptionKey = "option.log")
	private @Nullable String log;

	CompareCommand(Console console) {
		super(console);
	}

	@Override
	void execute(Report report) throws IOException, CommandException {
		Trust trusted = Objects.requireNonNull(this.trust).trust();
		List<Kept> kept = KeptFiles.read(this.files, report.problems());
		Comparison comparison = new Comparison(kept, trusted, report.problems());
		if (this.log != null) {
			report.fact("log", this.log);
			OpenedLog.open(LogSource.open(this.log), trusted, report.problems()).ifPresent(comparison::with);
		}
		else {
			comparison.alone();
		}
		report.rows("checkpoints", comparison.rows());
	}

}
