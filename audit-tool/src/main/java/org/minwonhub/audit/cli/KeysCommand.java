package org.minwonhub.audit.cli;

import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.search.KeyHistory;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.whole.ResumeException;
import org.minwonhub.audit.whole.WholeLog;
import picocli.CommandLine.Command;

/**
 * {@code hub-audit keys}: the history of keys, certificates, policy and versions.
 */
@Command(name = "keys")
final class KeysCommand extends LogCommand {

	KeysCommand(Console console) {
		super(console);
	}

	@Override
	void execute(OpenedLog opened, WholeLog whole, Report report) throws ResumeException {
		KeyHistory history = new KeyHistory();
		whole.showing(history).overlookingGaps().run();
		whole.describe(report);
		report.rows("history", history.rows());
	}

}
