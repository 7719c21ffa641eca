package org.minwonhub.adapter.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.minwonhub.adapter.text.Texts;
import org.minwonhub.adapter.yaml.Problem;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConfigReaderTest {

	private static final String LEAST = """
			agency: "6110001"
			hub: https://hub.example
			data: data
			password-file: data/password
			board: {profile: gnuboard5}
			acceptance:
			  officer: {unit: 민원과, name: 홍길동, contact: 02-1}
			""";

	@TempDir
	private Path folder;

	@Test
	void whatIsNotSaidHasADefault() throws Exception {
		AdapterConfig config = read(LEAST);
		assertThat(config.handling().of("아무것").handling()).isEqualTo(Handling.OWN);
		assertThat(config.acceptance().filedKind()).isEqualTo(Kind.INFORMAL);
		assertThat(config.timing())
			.isEqualTo(new Timing(Duration.ofSeconds(5), Duration.ofMinutes(10), 25, Duration.ofDays(35)));
		assertThat(config.backfill()).isFalse();
		assertThat(config.copies()).isEqualTo(new Copies(false, false));
		assertThat(config.mail()).isNull();
		assertThat(config.data()).isEqualTo(this.folder.resolve("data"));
		assertThat(config.participant()).isEqualTo("urn:agency:6110001");
	}

	@Test
	void whatIsSaidIsRead() throws Exception {
		AdapterConfig config = read(LEAST.replace("board: {profile: gnuboard5}", """
				board:
				  profile: gnuboard5
				  categories: {자금: FUNDING}
				  statuses: {처리중: in-progress}
				  acceptance: [접수]
				link: "https://board.example/{key}"
				region: "1100000000"
				backfill: true
				handling:
				  default: route
				  officer-posts: true
				  rules:
				    - {category: 시청, handling: addressed, agency: "6110000"}
				mail: {server: "mail.example:587", from: a@b, officers: {FUNDING: f@b, default: d@b}}
				copies: {public: true, notices: true}
				timing: {scan: 500ms, reconcile: 1.5m, wait-seconds: 0, keep: 7d}
				"""));
		assertThat(config.categories()).containsEntry("자금", "FUNDING");
		assertThat(config.statuses()).containsEntry("처리중", StatusMeaning.IN_PROGRESS)
			.containsEntry("접수", StatusMeaning.ACCEPTED);
		assertThat(config.link("7")).isEqualTo("https://board.example/7");
		assertThat(config.handling().of("시청").addressedTo()).isEqualTo("urn:agency:6110000");
		assertThat(config.handling().of("다른 것").handling()).isEqualTo(Handling.ROUTE);
		Mail mail = Objects.requireNonNull(config.mail());
		assertThat(mail.port()).isEqualTo(587);
		assertThat(mail.startTls()).isTrue();
		assertThat(mail.officerFor("FUNDING")).isEqualTo("f@b");
		assertThat(mail.officerFor(null)).isEqualTo("d@b");
		assertThat(config.timing().reconcile()).isEqualTo(Duration.ofSeconds(90));
	}

	@Test
	void allProblemsAreShownTogetherInBothLanguages() {
		assertThatExceptionOfType(ConfigException.class)
			.isThrownBy(() -> read(LEAST.replace("6110001", "611")
				.replace("https://hub.example", "http://hub.example")
				.replace("data: data", "dta: data") + "timing: {scan: soon}\nhandling: {default: mine}\n"))
			.satisfies((ex) -> {
				assertThat(ex.problems()).extracting(Problem::path)
					.containsExactlyInAnyOrder("agency", "hub", "data", "dta", "timing.scan", "handling.default");
				assertThat(ex.problems()).extracting((problem) -> problem.in(Texts.english()))
					.contains("dta: unknown key. Did you mean data?");
				assertThat(ex.problems()).extracting((problem) -> problem.in(Texts.korean()))
					.contains("data: 꼭 있어야 하는 값이 없습니다");
			});
	}

	@Test
	void brokenYamlNamesItsLine() {
		assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> read("agency: [\n"))
			.withMessageContaining("line 2");
	}

	@Test
	void theTemplatesOfThePackageSayTheSameInBothLanguages() throws Exception {
		AdapterConfig korean = ConfigReader.read(template("adapter.yml"));
		AdapterConfig english = ConfigReader.read(template("adapter.en.yml"));
		assertThat(english).usingRecursiveComparison().isEqualTo(korean);
	}

	@ParameterizedTest
	@ValueSource(strings = { "adapter.yml", "adapter.en.yml" })
	void aTemplateFitsOnOnePageAndItsStatusesWorkOnceTheyAreUncommented(String name) throws Exception {
		assertThat(Files.readAllLines(template(name))).hasSizeLessThanOrEqualTo(60);
		AdapterConfig config = read(Files.readString(template(name)).replace("# status", "status"));
		assertThat(config.statuses()).containsEntry("완료", StatusMeaning.ANSWERED);
	}

	private static Path template(String name) {
		return Path.of("src/main/package/config", name);
	}

	private AdapterConfig read(String yaml) throws IOException, ConfigException {
		Path file = this.folder.resolve("adapter.yml");
		Files.writeString(file, yaml);
		return ConfigReader.read(file);
	}

}
