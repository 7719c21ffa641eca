package org.minwonhub.audit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.entry.EntryVisitor;
import org.minwonhub.audit.report.Report;
import org.minwonhub.log.merkle.Hash;

/** What witnesses reported to be wrong with this log, as the log itself tells. */
public final class Alarms implements EntryVisitor {

	private static final List<String> COLUMNS = List.of("index", "receivedAt", "from", "details");

	private final List<Map<String, Object>> rows = new ArrayList<>();

	@Override
	public void entry(Entry entry, Hash leafHash) {
		if (entry.type().equals(Entry.ALARM)) {
			this.rows.add(Report.row(COLUMNS, entry.index(), entry.at().toString(), entry.text("from"),
					Fields.describe(entry)));
		}
	}

	public List<Map<String, Object>> rows() {
		return this.rows;
	}

}
