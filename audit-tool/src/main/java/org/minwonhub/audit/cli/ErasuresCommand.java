package org.minwonhub.audit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.search.Fields;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.whole.ResumeException;
import org.minwonhub.audit.whole.WholeLog;
import picocli.CommandLine.Command;

/**
 * {@code hub-audit erasures}: what was erased, when, on what grounds, by whom; and which
 * redactions were sent to those who held copies.
 */
@Command(name = "erasures")
final class ErasuresCommand extends LogCommand {

	private static final List<String> COLUMNS = List.of("index", "receivedAt", "type", "details");

	private static final String REDACTION = "RedactComplaint";

	ErasuresCommand(Console console) {
		super(console);
	}

	@Override
	void execute(OpenedLog opened, WholeLog whole, Report report) throws ResumeException {
		List<Map<String, Object>> rows = new ArrayList<>();
		whole.showing((entry, hash) -> {
			if (entry.type().equals("erasure") || entry.operation().equals(REDACTION)) {
				rows.add(row(entry));
			}
		}).overlookingGaps().run();
		whole.describe(report);
		report.rows("erasures", rows);
	}

	private static Map<String, Object> row(Entry entry) {
		return Report.row(COLUMNS, entry.index(), entry.at().toString(),
				entry.operation().equals(REDACTION) ? REDACTION : entry.type(), Fields.describe(entry));
	}

}
