package org.minwonhub.adapter.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

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
			assertThat(Texts.korean().bundle().getString(key)).as(key)
				.satisfiesAnyOf((text) -> assertThat(text).containsPattern("[가-힣]"),
						(text) -> assertThat(text).matches("Java \\{0}|.*\\{0} {2}\\{1}.*"));
		}
	}

	@Test
	void everyKeyThatTheProgramNamesExists() throws IOException {
		Pattern named = Pattern
			.compile("\"((?:config|cli|trouble|step|doctor|mail\\.no|mail\\.received)[.-][a-z][a-z0-9.-]*[a-z0-9])\"");
		Set<String> missing = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((file) -> file.toString().endsWith(".java")).toList()) {
				Matcher keys = named.matcher(Files.readString(source, StandardCharsets.UTF_8));
				while (keys.find()) {
					if (!Texts.korean().bundle().containsKey(keys.group(1))) {
						missing.add(keys.group(1));
					}
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void theLanguageFollowsTheMachine() {
		assertThat(Texts.forLanguage("ko_KR.UTF-8").isKorean()).isTrue();
		assertThat(Texts.forLanguage("en_GB").isKorean()).isFalse();
	}

	private static Set<String> places(Texts texts, String key) {
		return PLACE.matcher(texts.bundle().getString(key))
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
