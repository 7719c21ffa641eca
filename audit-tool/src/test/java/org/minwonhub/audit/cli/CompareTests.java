package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;
import org.minwonhub.log.checkpoint.SignedCheckpoint;

import static org.assertj.core.api.Assertions.assertThat;

class CompareTests {

	@TempDir
	private Path folder;

	private final TestLog log = TestLog.of(600);

	private final TestLog other = TestLog.of(600).change(300, "rsa-sha256", "rsa-sha512");

	private Path logFolder = Path.of("");

	@BeforeEach
	void write() {
		this.logFolder = this.folder.resolve("log");
		this.log.write(this.logFolder);
	}

	@Test
	void equalCheckpointsOfTwoPartiesAgree() throws IOException {
		Ran ran = compare(keep("a", this.log.checkpoint(400)), keep("b", this.log.checkpoint(400)));
		assertThat(ran.exitCode()).isZero();
		assertThat(states(ran)).containsExactly("EQUAL", "EQUAL");
	}

	@Test
	void twoFacesAreNamedWithBothFiles() throws IOException {
		Path a = keep("a", this.log.checkpoint(400));
		Path b = keep("b", this.other.checkpoint(400));
		Ran ran = compare(a, b);
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("TWO_FACES");
		assertThat(ran.json().at("/problems/0/place").asString()).contains(a.toString()).contains(b.toString());
		assertThat(ran.json().at("/problems/0/expected").asString())
			.isEqualTo("400 " + this.log.checkpoint(400).checkpoint().root().toBase64());
		assertThat(states(ran)).containsExactly("CONTRADICTED", "CONTRADICTED");
	}

	@Test
	void theLogShowsWhichOfTheFacesIsItsOwn() throws IOException {
		Ran ran = compare(keep("a", this.log.checkpoint(400)), keep("b", this.other.checkpoint(400)), "--log",
				this.logFolder);
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("TWO_FACES", "HISTORY_DIFFERS");
		assertThat(states(ran)).containsExactly("CONSISTENT", "HISTORY_DIFFERS");
	}

	@Test
	void theFolderOfAnAdaptersAlarmIsEvidence() throws IOException {
		Path alarm = Files.createDirectory(this.folder.resolve("LOG_TWO_FACES-20261122"));
		Files.write(alarm.resolve("kept.checkpoint"), this.log.checkpoint(400).encode());
		Files.write(alarm.resolve("seen.checkpoint"), this.other.checkpoint(400).encode());
		Files.writeString(alarm.resolve("about.txt"), "code LOG_TWO_FACES\n");
		assertThat(compare(alarm).problems()).containsExactly("TWO_FACES");
	}

	@Test
	void differentSizesNeedTheLog() throws IOException {
		Path a = keep("a", this.log.checkpoint(300));
		Path b = keep("b", this.log.checkpoint(400));
		assertThat(compare(a, b).exitCode()).isEqualTo(2);
		assertThat(compare(a, b).problems()).containsExactly("NOT_COMPARED");
		Ran proven = compare(a, b, "--log", this.logFolder);
		assertThat(proven.exitCode()).isZero();
		assertThat(states(proven)).containsExactly("CONSISTENT", "CONSISTENT");
	}

	@Test
	void aHistoryRewrittenBetweenTwoSizesIsFoundThroughTheLog() throws IOException {
		Path earlier = keep("a", this.log.checkpoint(400));
		this.other.write(this.folder.resolve("other"));
		Ran ran = compare(earlier, "--log", this.folder.resolve("other"));
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("HISTORY_DIFFERS");
	}

	@Test
	void aLogShorterThanACheckpointOfItIsFound() throws IOException {
		Path later = keep("a", TestLog.of(700).checkpoint());
		assertThat(compare(later, "--log", this.logFolder).problems()).containsExactly("LOG_IS_SHORTER");
	}

	@Test
	void aLogWhoseHashesWereAlteredProvesNothing() throws IOException {
		Path tile = this.logFolder.resolve("tile/0/002.p/89");
		byte[] hashes = Files.readAllBytes(tile);
		hashes[40] ^= 1;
		Files.write(tile, hashes);
		Ran ran = compare(keep("a", this.log.checkpoint(400)), "--log", this.logFolder);
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("TILES_DIFFER");
	}

	@Test
	void aForgedCheckpointIsNotTrusted() throws IOException {
		Ran ran = compare(keep("a", this.log.checkpoint(400)), keep("b", this.other.forged(400)));
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("CHECKPOINT_NOT_TRUSTED");
		assertThat(states(ran)).containsExactly("SIGNED", "NOT_SIGNED");
	}

	@Test
	void peopleReadTheStatesInTheirLanguage() throws IOException {
		Path a = keep("a", this.log.checkpoint(300));
		assertThat(Ran.of("compare", a, "--key", TestLog.vkey(), "--log", this.logFolder).out())
			.contains("consistent with the log");
		assertThat(Ran.of("compare", a, "--key", TestLog.vkey(), "--log", this.logFolder, "--lang=ko").out())
			.contains("로그와 이어짐")
			.doesNotContain("CONSISTENT");
	}

	@Test
	void anEmptyFolderOfCheckpointsIsNoAgreement() throws IOException {
		Ran ran = compare(Files.createDirectory(this.folder.resolve("empty")));
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.problems()).containsExactly("KEPT_MALFORMED");
	}

	private Path keep(String name, SignedCheckpoint checkpoint) throws IOException {
		return Files.write(this.folder.resolve(name), checkpoint.encode());
	}

	private static Ran compare(Object... arguments) {
		return Ran.json(Stream.concat(Stream.of("compare", "--key", TestLog.vkey()), Stream.of(arguments)).toArray());
	}

	private static List<String> states(Ran ran) {
		return ran.json().path("checkpoints").valueStream().map((row) -> row.path("state").asString()).toList();
	}

}
