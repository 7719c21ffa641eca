package org.minwonhub.audit.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.entry.EntryVisitor;
import org.minwonhub.audit.report.Report;
import org.minwonhub.log.merkle.Hash;

/**
 * What changed the grounds on which the log is trusted: keys, certificates, policy,
 * restores, and the version of the hub's program.
 */
public final class KeyHistory implements EntryVisitor {

	private static final List<String> COLUMNS = List.of("index", "receivedAt", "what", "details");

	private static final Set<String> TYPES = Set.of("genesis", "key-change", "policy-change", "registry-change",
			"restore");

	private final List<Map<String, Object>> rows = new ArrayList<>();

	private String version = "";

	@Override
	public void entry(Entry entry, Hash leafHash) {
		if (TYPES.contains(entry.type())) {
			add(entry, entry.type(), Fields.describe(entry));
		}
		else if (entry.type().equals("admin") && concernsKeys(entry)) {
			add(entry, entry.text("act"), Fields.describe(entry));
		}
		if (!entry.text("hub").equals(this.version)) {
			add(entry, "hub", (this.version.isEmpty() ? "" : this.version + " → ") + entry.text("hub"));
			this.version = entry.text("hub");
		}
	}

	private static boolean concernsKeys(Entry entry) {
		String act = entry.text("act");
		return entry.json().has("certificate") || act.contains("KEY") || act.contains("POLICY") || act.contains("TOKEN")
				|| act.contains("WITNESS");
	}

	private void add(Entry entry, String what, String details) {
		this.rows.add(Report.row(COLUMNS, entry.index(), entry.at().toString(), what, details));
	}

	public List<Map<String, Object>> rows() {
		return this.rows;
	}

}
