package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.source.KeptFiles;
import org.minwonhub.audit.source.LogSource;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.source.StampFiles;
import org.minwonhub.audit.source.StampedCheckpoint;
import org.minwonhub.audit.source.Stamps;
import org.minwonhub.audit.source.Trust;
import org.minwonhub.audit.whole.ResumeException;
import org.minwonhub.audit.whole.WholeLog;
import org.minwonhub.log.check.LogReader;
import org.minwonhub.security.stamp.StampTrust;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A command that reads a whole log.
 */
abstract class LogCommand extends AuditCommand {

	@ArgGroup(exclusive = true, multiplicity = "1")
	private @Nullable TrustOptions trust;

	@Parameters(index = "0", paramLabel = "LOG", descriptionKey = "parameter.log")
	private @Nullable String log;

	@Option(names = "--kept", paramLabel = "FILE_OR_FOLDER", arity = "1", descriptionKey = "option.kept")
	private final List<Path> kept = new ArrayList<>();

	@Mixin
	private final StampOptions stampTrust = new StampOptions();

	@Option(names = "--stamps", paramLabel = "FOLDER", descriptionKey = "option.stamps")
	private @Nullable Path stamps;

	LogCommand(Console console) {
		super(console);
	}

	@Override
	void execute(Report report) throws IOException, CommandException, ResumeException {
		Trust trusted = trust();
		String source = Objects.requireNonNull(this.log);
		report.fact("log", source);
		Optional<OpenedLog> opened = OpenedLog.open(reader(source), trusted, report.problems());
		if (opened.isPresent()) {
			WholeLog whole = new WholeLog(opened.get(), trusted, report.problems(), progress())
				.keeping(KeptFiles.read(this.kept, report.problems()))
				.stamped(stamped(source, report.problems()));
			execute(opened.get(), whole, report);
		}
	}

	/** Where the log is read from. */
	LogReader reader(String source) throws IOException {
		return LogSource.open(source);
	}

	/** Nothing unless it was said which authorities are trusted. */
	private List<StampedCheckpoint> stamped(String source, Problems problems) throws IOException, CommandException {
		Optional<StampTrust> trusted = this.stampTrust.trust();
		if (trusted.isEmpty()) {
			if (this.stamps != null) {
				throw new CommandException("stamps.untrusted");
			}
			return List.of();
		}
		StampFiles files = (this.stamps != null) ? LogSource.stamps(this.stamps) : stamps(source);
		return new Stamps(trusted.get(), problems).read(files);
	}

	/** Where the time stamps beside the log are read from. */
	StampFiles stamps(String source) {
		return LogSource.stamps(source);
	}

	Trust trust() throws IOException, CommandException {
		return Objects.requireNonNull(this.trust).trust();
	}

	/** With a log whose checkpoint is trusted, and which was not read yet. */
	abstract void execute(OpenedLog opened, WholeLog whole, Report report)
			throws IOException, CommandException, ResumeException;

}
