package org.minwonhub.adapter.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.testing.Gnuboard;
import org.minwonhub.adapter.testing.TestAuthority;
import org.minwonhub.security.CertificateUri;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.VerifiedEnvelope;

import static org.assertj.core.api.Assertions.assertThat;

class AdapterMainTest {

	private final Gnuboard gnuboard = new Gnuboard();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder;

	private Path config;

	@BeforeEach
	void configure() throws IOException {
		this.config = this.folder.resolve("adapter.yml");
		Map<String, Object> yaml = Map.of("agency", "6110001", "hub", "http://127.0.0.1:1", "data", "data",
				"password-file", "password", "backfill", true, "board", this.gnuboard.mapping(), "acceptance",
				Map.of("officer", Map.of("unit", "민원과", "name", "홍길동", "contact", "02-1")));
		Files.writeString(this.config, new Yaml().dump(yaml));
		Files.writeString(this.folder.resolve("password"), "secret");
	}

	@Test
	void helpSpeaksBothLanguagesAndNamesTheExitCodes() {
		assertThat(run("--lang", "ko", "--help")).isZero();
		assertThat(this.out.toString()).contains("연계모듈", "dry-run", "4 미등록").doesNotContain("%n");
		this.out.getBuffer().setLength(0);
		assertThat(run("enrol", "--lang=en", "--help")).isZero();
		assertThat(this.out.toString()).contains("one-time token", "--own-certificate");
	}

	@Test
	void dryRunSaysWhatWouldBeSentAndWritesNothing() throws IOException {
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "비밀 제목", "비밀 본문");
		List<String> before = files();
		assertThat(run("dry-run", "--lang", "en", "--config", this.config.toString())).isZero();
		assertThat(this.out.toString()).contains("SubmitComplaint  entry " + post, "1 messages would be sent")
			.doesNotContain("비밀");
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void runWithoutEnrolmentSaysWhatToDo() {
		assertThat(run("run", "--lang", "ko", "--config", this.config.toString())).isEqualTo(ExitCode.NOT_ENROLLED);
		assertThat(this.err.toString()).contains("adapter enrol --token");
	}

	@Test
	void aBrokenConfigurationShowsAllItsProblems() throws IOException {
		Files.writeString(this.config, "agency: x\nhubb: y\n");
		assertThat(run("status", "--lang", "en", "--config", this.config.toString())).isEqualTo(ExitCode.CONFIGURATION);
		assertThat(this.err.toString()).contains("agency:", "hubb: unknown key. Did you mean hub?", "data:");
	}

	@Test
	void aHubThatCannotBeReachedExplainsItself() {
		String token = "SECRET." + "0".repeat(64) + ".-";
		assertThat(run("enrol", "--lang", "en", "--config", this.config.toString(), "--token", token))
			.isEqualTo(ExitCode.HUB);
		assertThat(this.err.toString()).contains("[HUB_UNREACHABLE]", "->");
	}

	@Test
	void theDoctorFindsTheBoardWellAndTheEnrolmentMissing() {
		assertThat(run("doctor", "--lang", "en", "--json", "--config", this.config.toString()))
			.isEqualTo(ExitCode.NOT_WELL);
		assertThat(this.out.toString()).contains("\"NOT_ENROLLED\"", "\"gnuboard5:qna\"", "adapter enrol --token");
	}

	@Test
	void beforeTheEnrolmentADryRunReadsTheBoardAndStatusSaysThatNothingEverRan() throws IOException {
		Files.delete(this.folder.resolve("password"));
		assertThat(run("dry-run", "--lang", "en", "--config", this.config.toString())).isEqualTo(ExitCode.OK);
		assertThat(run("status", "--lang", "en", "--config", this.config.toString())).isEqualTo(ExitCode.NOT_WELL);
		assertThat(this.err.toString()).contains("has never run");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{} | true", "{\"board\":{\"trouble\":null}} | true",
					"{\"board\":{\"trouble\":\"MASS_REMOVAL\"}} | false", "{\"stuck\":[{}]} | false",
					"{\"hub\":{\"trouble\":{\"code\":\"HUB_UNREACHABLE\"}}} | false" })
	void statusIsWellOnlyIfNobodyNeedAct(String status, boolean well) throws Exception {
		assertThat(StatusCommand.isWell((JsonObject) Jsoner.deserialize(status))).isEqualTo(well);
	}

	@Test
	void receiptsAreWrittenForAnAuditorWithoutWhatCitizensWrote() throws Exception {
		try (AdapterStore store = AdapterStore.open(this.folder.resolve("data"), "secret".toCharArray())) {
			for (String operation : List.of("SubmitComplaint", "AcknowledgeMessages")) {
				long id = store.outbox().add(operation, null, operation, "urn:uuid:" + operation, "<draft/>", 1);
				store.outbox().accepted(id, bytes("<sent>" + operation + "</sent>"), bytes("<receipt/>"), 2);
			}
			store.outbox().add("waiting", null, "SubmitComplaint", "urn:uuid:waiting", "<draft/>", 1);
		}
		Path to = this.folder.resolve("out");
		assertThat(run("receipts", "--to", to.toString(), "--lang", "en", "--config", this.config.toString())).isZero();
		assertThat(this.out.toString()).contains("2 receipts are in");
		assertThat(to.resolve("receipts")).isDirectoryContaining("glob:**SubmitComplaint.xml")
			.isDirectoryContaining("glob:**AcknowledgeMessages.xml");
		assertThat(to.resolve("sent")).isDirectoryContaining("glob:**AcknowledgeMessages.xml")
			.isDirectoryNotContaining("glob:**SubmitComplaint.xml");
	}

	@Test
	void whichNumbersWereGivenUpIsSaidInASignedStatement() throws Exception {
		TestAuthority authority = new TestAuthority();
		enrolled(authority);
		try (AdapterStore store = AdapterStore.open(this.folder.resolve("data"), "secret".toCharArray())) {
			long id = store.outbox().add("lane", null, "PublishAnswer", "urn:uuid:17", "<draft/>", 1);
			store.outbox().numbered(id, 17, "<secret/>");
			store.outbox().skip(id, 1_700_000_000_000L);
			store.inTransaction(() -> store.settings().raiseSenderSeq(40, 1_700_000_000_000L));
		}
		Path to = this.folder.resolve("out");
		assertThat(run("receipts", "--to", to.toString(), "--config", this.config.toString())).isZero();
		VerifiedEnvelope statement = new EnvelopeVerifier(
				new PkixTrust(List.of(authority.certificate()), List.of(), List.of()))
			.verify(Files.readAllBytes(to.resolve("given-up.xml")), Clock.systemUTC().instant());
		assertThat(CertificateUri.names(statement.signer(), "urn:agency:6110001")).isTrue();
		assertThat(new String(statement.bytes(), StandardCharsets.UTF_8)).contains(
				"<GivenUpNumbers xmlns=\"urn:minwonhub:xsd:statement:v1\"><participant>urn:agency:6110001</participant><madeAt>",
				"<forgotten><first>1</first><last>40</last><code>STORE_RESTORED</code><at>2023-11-14T22:13:20Z</at></forgotten>",
				"<givenUp><first>17</first><last>17</last><messageId>urn:uuid:17</messageId>"
						+ "<operation>PublishAnswer</operation><code>NO_ANSWER</code><at>2023-11-14T22:13:20Z</at></givenUp>")
			.doesNotContain("secret");
	}

	/** As an enrolment leaves its key. */
	private void enrolled(TestAuthority authority) throws Exception {
		Path keys = Files.createDirectories(this.folder.resolve("data/keys"));
		KeyFiles.write(keys.resolve("key.p12"), authority.identity("urn:agency:6110001"), "secret".toCharArray());
		Files.write(keys.resolve("authority.der"), authority.certificate().getEncoded());
		Files.writeString(keys.resolve("enrolment.properties"), """
				participant=urn\\:agency\\:6110001
				key=key.p12
				authority=authority.der
				renew-from=2030-01-01T00\\:00\\:00Z
				own-certificate=false
				""");
	}

	@Test
	void unknownOptionsAreAUsageError() {
		assertThat(run("status", "--nonsense")).isEqualTo(ExitCode.USAGE);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private int run(String... arguments) {
		return AdapterMain.run(arguments, Map.of("LANG", "ko_KR.UTF-8"), new PrintWriter(this.out, true),
				new PrintWriter(this.err, true));
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			List<String> names = new ArrayList<>();
			for (Path file : files.sorted().toList()) {
				names.add(file + " " + (Files.isDirectory(file) ? "" : Files.size(file)));
			}
			return names;
		}
	}

}
