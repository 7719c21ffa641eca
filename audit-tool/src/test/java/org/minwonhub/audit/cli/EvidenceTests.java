package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minwonhub.audit.TestLog;
import org.minwonhub.audit.TestStamps;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An evidence file that release 1.0 handed out, which every later release verifies; and
 * what somebody might make of it.
 */
class EvidenceTests {

	private static final Path KEPT = Path.of("src/test/resources/evidence/1.0");

	@TempDir
	private Path folder;

	private Map<String, byte[]> files = new LinkedHashMap<>();

	@BeforeEach
	void unpack() throws IOException {
		this.files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(KEPT.resolve("complaint.asice")))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				this.files.put(entry.getName(), zip.readAllBytes());
			}
		}
	}

	@Test
	void whatWasHandedOutIsVerifiedWithEachOfItsChecks() {
		Ran ran = verify(KEPT.resolve("complaint.asice"));
		assertThat(ran.problems()).isEmpty();
		assertThat(ran.exitCode()).isZero();
		JsonNode messages = ran.json().path("messages");
		assertThat(messages.valueStream().map((row) -> row.path("operation").asString()))
			.containsExactly("SubmitComplaint", "AcceptComplaint", "PublishAnswer");
		for (String check : List.of("signature", "certificate", "envelope", "place", "time")) {
			assertThat(messages.valueStream().map((row) -> row.path(check).asString())).as(check).containsOnly("GOOD");
		}
		assertThat(messages.valueStream().map((row) -> row.path("attachments").asString())).containsExactly("GOOD",
				"NONE", "NONE");
	}

	@Test
	void severalFilesAreVerifiedTogetherAndPeopleReadIt() {
		Path file = KEPT.resolve("complaint.asice");
		Ran ran = Ran.of("verify", file, file, "--key", KEPT.resolve("log.key"), "--ca", KEPT.resolve("hub.pem"));
		assertThat(ran.out()).contains("SubmitComplaint", "✓ good", "VERIFIED");
		assertThat(ran.exitCode()).isZero();
		assertThat(Ran
			.of("verify", file, "--lang", "ko", "--key", KEPT.resolve("log.key"), "--ca", KEPT.resolve("hub.pem"))
			.out()).contains("검증됨", "✓ 맞음");
	}

	/** Whoever alters a file can write the manifest anew, but not sign it. */
	@ParameterizedTest
	@CsvSource({ "messages/0001/message.xml, COMMITMENT_DIFFERS", "messages/0001/opening.json, COMMITMENT_DIFFERS",
			"messages/0001/leaf.json, FILE_ALTERED", "messages/0001/message.tlog-proof, PROOF_MALFORMED",
			"messages/0001/stamped.tlog-proof, PROOF_MALFORMED", "messages/0002/signer.pem, FILE_ALTERED",
			"evidence.json, FILE_ALTERED", "policy.txt, FILE_ALTERED",
			"META-INF/ASiCManifest001.xml, EVIDENCE_NOT_SIGNED", "META-INF/signature001.p7s, EVIDENCE_NOT_SIGNED" })
	void anAlteredFileIsNamed(String name, String check) throws IOException {
		byte[] file = file(name);
		file[file.length - 3] ^= 1;
		Ran ran = verify(write());
		assertThat(checks(ran)).contains(check);
		assertThat(ran.exitCode()).isEqualTo(1);
	}

	@Test
	void everyOtherFileIsGuardedToo() throws IOException {
		for (String name : List.copyOf(this.files.keySet())) {
			if (name.startsWith("stamps/") || name.startsWith("attachments/") || name.startsWith("certs/")) {
				byte[] good = file(name).clone();
				file(name)[good.length / 2] ^= 1;
				Ran ran = verify(write());
				assertThat(checks(ran)).as(name).contains("FILE_ALTERED");
				String own = name.startsWith("stamps/") ? "STAMP_WRONG|HISTORY_DIFFERS"
						: name.startsWith("attachments/") ? "PART_ALTERED" : ".*";
				assertThat(checks(ran)).as(name).anyMatch((check) -> check.matches(own));
				this.files.put(name, good);
			}
		}
	}

	@Test
	void messagesThatChangedPlacesContradictTheirEntries() throws IOException {
		byte[] first = file("messages/0001/message.xml");
		this.files.put("messages/0001/message.xml", file("messages/0002/message.xml"));
		this.files.put("messages/0002/message.xml", first);
		assertThat(checks(verify(write()))).contains("EVIDENCE_CONTRADICTS", "COMMITMENT_DIFFERS");
	}

	@Test
	void aFileThatWasAddedOrTakenOutIsNamed() throws IOException {
		this.files.put("messages/0001/answer.xml", "<invented/>".getBytes(StandardCharsets.UTF_8));
		assertThat(checks(verify(write()))).containsExactly("FILE_ADDED");
		this.files.remove("messages/0001/answer.xml");
		this.files.remove("messages/0003/message.xml");
		assertThat(checks(verify(write()))).contains("FILE_MISSING");
	}

	@Test
	void nothingIsBelievedThatLiesInTheFile() throws Exception {
		Path other = new TestStamps("other").trusted(this.folder.resolve("other.pem"));
		Path file = KEPT.resolve("complaint.asice");
		Path key = KEPT.resolve("log.key");
		Path hub = KEPT.resolve("hub.pem");
		assertThat(checks(Ran.json("verify", file, "--key", key, "--ca", other))).containsOnly("EVIDENCE_NOT_SIGNED",
				"CERTIFICATE_WRONG");
		assertThat(checks(Ran.json("verify", file, "--key", TestLog.vkey(), "--ca", hub)))
			.containsOnly("CHECKPOINT_NOT_TRUSTED");
		assertThat(checks(Ran.json("verify", file, "--key", key, "--ca", hub, "--stamp-ca", other)))
			.containsOnly("STAMP_WRONG");
		assertThat(Ran.json("verify", file, "--key", key).exitCode()).isEqualTo(3);
	}

	@Test
	void anArchiveThatWantsToDoHarmIsNotUnpacked() throws IOException {
		this.files.put("messages/../../../tmp/harm", new byte[1]);
		assertThat(checks(verify(write()))).containsExactly("EVIDENCE_MALFORMED");
		this.files.remove("messages/../../../tmp/harm");
		this.files.put("messages/0001/leaf.jsoo", new byte[1]);
		byte[] archive = Files.readAllBytes(write());
		String twice = new String(archive, StandardCharsets.ISO_8859_1).replace("leaf.jsoo", "leaf.json");
		Path file = Files.write(this.folder.resolve("twice.asice"), twice.getBytes(StandardCharsets.ISO_8859_1));
		assertThat(checks(verify(file))).containsExactly("EVIDENCE_MALFORMED");
		this.files.remove("messages/0001/leaf.jsoo");
		this.files.put("messages/0001/leaf.json", new byte[20 << 20]);
		assertThat(checks(verify(write()))).contains("EVIDENCE_MALFORMED");
		assertThat(checks(verify(Files.write(this.folder.resolve("no.asice"), new byte[100]))))
			.containsExactly("EVIDENCE_MALFORMED");
		assertThat(verify(this.folder.resolve("nothing.asice")).exitCode()).isEqualTo(4);
	}

	private byte[] file(String name) {
		return Objects.requireNonNull(this.files.get(name));
	}

	private Path write() throws IOException {
		Path file = this.folder.resolve("altered.asice");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, byte[]> each : this.files.entrySet()) {
				zip.putNextEntry(new ZipEntry(each.getKey()));
				zip.write(each.getValue());
			}
		}
		return file;
	}

	private static Ran verify(Path file) {
		return Ran.json("verify", file, "--key", KEPT.resolve("log.key"), "--ca", KEPT.resolve("hub.pem"), "--stamp-ca",
				KEPT.resolve("tsa.pem"));
	}

	private static List<String> checks(Ran ran) {
		return new ArrayList<>(ran.json()
			.path("problems")
			.valueStream()
			.map((each) -> each.path("check").asString())
			.distinct()
			.toList());
	}

}
