package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.minwonhub.adapter.text.Texts;
import org.minwonhub.adapter.yaml.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BoardMappingsTest {

	private static final Path FOLDER = Path.of("/etc/minwon");

	static List<String> profiles() {
		return BoardMappings.PROFILES;
	}

	@ParameterizedTest
	@MethodSource("profiles")
	void everyBuiltInProfileIsWhole(String profile) {
		Map<String, Object> yaml = new LinkedHashMap<>(Map.of("profile", profile, "url", "jdbc:h2:mem:x"));
		if (profile.equals("gnuboard5")) {
			yaml.put("table", "qna");
		}
		if (profile.equals("egov-bbs")) {
			yaml.put("board-id", "BBSMSTR_000000000001");
		}
		BoardMapping mapping = BoardMappings.of(yaml, FOLDER);
		assertThat(mapping.profile().sources()).isNotEmpty();
		assertThat(mapping.profile().tables()).isNotEmpty();
		assertThat(mapping.zone()).hasToString("Asia/Seoul");
	}

	@Test
	void allProblemsAreToldAtOnce() {
		Map<String, Object> yaml = Map.of("profile", "gnuboard5", "url", "jdbc:oracle:thin:x", "tabel", "qna", "zone",
				"Asia/Soul", "reference-column", "wr_11", "prefix", "g5_; DROP", "officers", Map.of("levle", 8),
				"charset", "euc-kr");
		MappingProblemsException problems = catchThrowableOfType(MappingProblemsException.class,
				() -> BoardMappings.of(yaml, FOLDER));
		assertThat(problems.problems()).extracting((problem) -> problem.in(Texts.english()))
			.contains("board.url: must start with jdbc:mariadb: or jdbc:h2:",
					"board.tabel: unknown key. Did you mean table?",
					"board.officers.levle: unknown key. Did you mean level?",
					"board.charset: not a possible value: euc-kr. Possible: auto, cp949-in-latin1");
		assertThat(problems.problems()).extracting((problem) -> problem.in(Texts.korean()))
			.contains("board.table: 꼭 있어야 하는 값이 없습니다");
		assertThat(problems.problems()).extracting(Problem::path)
			.contains("board.zone", "board.reference-column", "board.prefix");
	}

	@Test
	void aMistypedProfileIsAnsweredWithTheRightOne() {
		MappingProblemsException problems = catchThrowableOfType(MappingProblemsException.class,
				() -> BoardMappings.of(Map.of("profile", "gnubord5", "url", "jdbc:h2:mem:x"), FOLDER));
		assertThat(problems.problems()).singleElement()
			.extracting((problem) -> problem.in(Texts.english()))
			.isEqualTo("board.profile: no such profile. Did you mean gnuboard5?");
	}

	@Test
	void anAgencysOwnProfileNeedsNoJava(@TempDir Path folder) throws IOException {
		try (InputStream profile = BoardMappings.class.getResourceAsStream("/profiles/gnuboard5.yaml")) {
			Files.copy(profile, folder.resolve("own.yaml"));
		}
		Files.writeString(folder.resolve("own.yaml"), Files.readString(folder.resolve("own.yaml"))
			.replace("system: gnuboard5:{table}", "system: ownboard:{table}"));
		Files.writeString(folder.resolve("board.yaml"), """
				profile: own.yaml
				url: jdbc:h2:mem:x
				table: qna
				categories: {자금: FUNDING, 정책자금: FUNDING, 수출: EXPORT}
				statuses: {처리중: IN_PROGRESS}
				acceptance: [접수]
				""");
		BoardMapping mapping = BoardMappings.read(folder.resolve("board.yaml"));
		assertThat(mapping.profile().system()).isEqualTo("ownboard:qna");
		assertThat(mapping.boardCategory("FUNDING")).contains("자금");
		assertThat(mapping.boardCategory("LABOUR")).isEmpty();
		assertThat(mapping.acceptance()).containsExactly("접수");
	}

}
