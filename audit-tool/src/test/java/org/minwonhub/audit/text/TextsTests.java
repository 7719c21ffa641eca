package org.minwonhub.audit.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

	/** What the program names: whole keys, or the rest of a key for facts and columns. */
	private static final Pattern KEY = Pattern
		.compile("\"((?:option|parameter|resume|report|usage|key|policy|note)\\.[a-z][A-Za-z0-9.-]*)\"");

	private static final Pattern FACT = Pattern.compile("\\.(?:fact|rows)\\(\"([A-Za-z]+)\"");

	@Test
	void everySentenceExistsInBothLanguages() {
		assertThat(Texts.korean().bundle().keySet()).isEqualTo(Texts.english().bundle().keySet());
	}

	@Test
	void bothLanguagesNameTheSameThings() {
		for (String key : Texts.korean().bundle().keySet()) {
			assertThat(places(Texts.korean(), key)).as(key).isEqualTo(places(Texts.english(), key));
		}
	}

	@Test
	void koreanSentencesAreKorean() {
		for (String key : Texts.korean().bundle().keySet()) {
			assertThat(Texts.korean().bundle().getString(key)).as(key).containsPattern("[가-힣]|^\\{0} \\[");
		}
	}

	/** MessageFormat needs two of them; the help shows its texts as they are. */
	@Test
	void apostrophesAreShownOnce() {
		for (String key : Texts.english().bundle().keySet()) {
			String text = Texts.english().bundle().getString(key);
			boolean help = key.startsWith("option.") || key.startsWith("parameter.") || key.startsWith("hub-audit.");
			assertThat(help ? text : text.replace("''", "")).as(key).doesNotContain(help ? "''" : "'");
		}
	}

	@Test
	void everyCheckAndEveryResultIsExplained() {
		for (Texts texts : new Texts[] { Texts.korean(), Texts.english() }) {
			for (Check check : Check.values()) {
				assertThat(texts.get("check." + check)).isNotEmpty();
				assertThat(texts.get("means." + check)).isNotEmpty().doesNotContain("''");
			}
			for (Outcome outcome : Outcome.values()) {
				assertThat(texts.get("result." + outcome)).isNotEmpty();
			}
		}
	}

	@Test
	void theReferencePagesListEveryCheckInTheSameWords() throws IOException {
		String english = Files.readString(Path.of("../docs/reference/hub-audit.md"));
		String korean = Files.readString(Path.of("../docs/reference/hub-audit.ko.md"));
		for (Check check : Check.values()) {
			assertThat(english).contains(row(check, Texts.english()));
			assertThat(korean).contains(row(check, Texts.korean()));
		}
	}

	private static String row(Check check, Texts texts) {
		return "| `" + check + "` | " + check.outcome().exitCode() + " | " + texts.get("check." + check) + " | "
				+ texts.get("means." + check) + " |";
	}

	@Test
	void everyKeyThatTheProgramNamesExists() throws IOException {
		Set<String> named = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((file) -> file.toString().endsWith(".java")).toList()) {
				String text = Files.readString(source);
				KEY.matcher(text).results().forEach((found) -> named.add(found.group(1)));
				FACT.matcher(text).results().forEach((found) -> named.add("fact." + found.group(1)));
			}
		}
		assertThat(named).hasSizeGreaterThan(15);
		assertThat(Texts.korean().bundle().keySet()).containsAll(named);
	}

	private static Set<String> places(Texts texts, String key) {
		return PLACE.matcher(texts.bundle().getString(key))
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
