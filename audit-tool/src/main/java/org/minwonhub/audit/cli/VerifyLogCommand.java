package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.entry.EntryChecks;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.search.Alarms;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.source.SavedLog;
import org.minwonhub.audit.source.SavedStamps;
import org.minwonhub.audit.source.StampFiles;
import org.minwonhub.audit.whole.ResumeException;
import org.minwonhub.audit.whole.ResumeFile;
import org.minwonhub.audit.whole.WholeLog;
import org.minwonhub.log.check.LogReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code hub-audit verify-log}: every entry, every hash, every number.
 */
@Command(name = "verify-log")
final class VerifyLogCommand extends LogCommand {

	@Option(names = "--resume", paramLabel = "FILE", descriptionKey = "option.resume")
	private @Nullable Path resume;

	@Option(names = "--skew", paramLabel = "SECONDS", defaultValue = "60", descriptionKey = "option.skew")
	private long skew;

	@Option(names = "--save", paramLabel = "FOLDER", descriptionKey = "option.save")
	private @Nullable Path save;

	VerifyLogCommand(Console console) {
		super(console);
	}

	@Override
	LogReader reader(String source) throws IOException {
		LogReader reader = super.reader(source);
		return (this.save != null) ? new SavedLog(reader, this.save) : reader;
	}

	@Override
	StampFiles stamps(String source) {
		StampFiles files = super.stamps(source);
		return (this.save != null) ? new SavedStamps(files, this.save) : files;
	}

	@Override
	void execute(OpenedLog opened, WholeLog whole, Report report) throws ResumeException {
		if (this.resume != null) {
			whole.resuming(new ResumeFile(this.resume));
		}
		Alarms alarms = new Alarms();
		EntryChecks entries = whole.tolerating(Duration.ofSeconds(this.skew)).showing(alarms).run();
		whole.describe(report);
		report.fact("kinds", entries.kinds()).fact("senders", entries.senders());
		if (!alarms.rows().isEmpty()) {
			report.rows("alarms", alarms.rows());
		}
	}

}
