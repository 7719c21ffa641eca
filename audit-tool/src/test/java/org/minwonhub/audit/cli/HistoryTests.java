package org.minwonhub.audit.cli;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;
import org.minwonhub.log.Leaf;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTests {

	@TempDir
	private Path folder;

	@Test
	void erasuresAndRedactionsAreListedWithAllThatTheySay() {
		TestLog log = TestLog.of(10);
		log.add(Leaf.ofType("erasure")
			.number("index", 4)
			.text("basis", "PIPA-21")
			.text("approver", "urn:person:1")
			.time("receivedAt", log.now()));
		log.add(log.message("exchange", TestLog.SEOUL, log.next(TestLog.SEOUL),
				"{urn:minwonhub:xsd:complaint:v1}RedactComplaint", log.now()));
		Ran ran = run("erasures", log);
		assertThat(ran.exitCode()).isZero();
		assertThat(rows(ran, "erasures", "type")).containsExactly("erasure", "RedactComplaint");
		assertThat(ran.json().at("/erasures/0/details").asString()).contains("basis=PIPA-21")
			.contains("index=4")
			.contains("approver=urn:person:1");
	}

	@Test
	void keysCertificatesAndVersionsAreListedInOrder() {
		TestLog log = TestLog.of(10);
		log.add(Leaf.ofType("admin")
			.text("act", "CERTIFICATE_REVOKED")
			.text("subject", TestLog.SEOUL)
			.text("certificate", "ab".repeat(32))
			.time("receivedAt", log.now()));
		log.add(Leaf.ofType("admin")
			.text("act", "COMPLAINT_ASSIGNED")
			.text("subject", "x")
			.time("receivedAt", log.now()));
		log.add(Leaf.ofType("key-change").text("vkey", "w+1+2").time("receivedAt", log.now()));
		log.exchange(TestLog.SEOUL).change(14, "\"hub\":\"1.0.0\"", "\"hub\":\"1.1.0\"");
		Ran ran = run("keys", log);
		assertThat(ran.exitCode()).isZero();
		assertThat(rows(ran, "history", "what")).containsExactly("genesis", "hub", "CERTIFICATE_REVOKED", "key-change",
				"hub");
		assertThat(rows(ran, "history", "details")).last().isEqualTo("1.0.0 → 1.1.0");
	}

	@Test
	void peopleGetATable() {
		String out = Ran.of("keys", TestLog.of(3).write(this.folder), "--key", TestLog.vkey(), "--quiet").out();
		assertThat(out).contains("history: 2").containsPattern("index +received at +what +details");
	}

	@Test
	void whatTheAuditedWroteCannotMoveTheTerminalsCursor() {
		TestLog log = TestLog.of(2);
		log.add(Leaf.ofType("erasure").text("basis", "\u001b[2J\u202etxet").time("receivedAt", log.now()));
		Ran ran = Ran.of("erasures", log.write(this.folder), "--key", TestLog.vkey(), "--quiet");
		assertThat(ran.out()).contains("basis=\uFFFD[2J\uFFFDtxet").doesNotContain("\u001b").doesNotContain("\u202e");
	}

	@Test
	void ofAnAlteredLogNothingIsVouchedFor() {
		TestLog log = TestLog.of(3);
		log.change(2, "\"v\":1", "\"v\":7");
		assertThat(run("keys", log).exitCode()).isEqualTo(1);
		assertThat(run("erasures", log).exitCode()).isEqualTo(1);
	}

	private Ran run(String command, TestLog log) {
		return Ran.json(command, log.write(this.folder), "--key", TestLog.vkey());
	}

	private static List<String> rows(Ran ran, String table, String column) {
		return ran.json().path(table).valueStream().map((row) -> row.path(column).asString()).toList();
	}

}
