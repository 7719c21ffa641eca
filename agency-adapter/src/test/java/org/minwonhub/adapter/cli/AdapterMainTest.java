package org.minwonhub.adapter.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
