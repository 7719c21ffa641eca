package org.minwonhub.demo.page;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

	private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

	@ParameterizedTest
	@ValueSource(strings = { "board/texts", "demo/steps" })
	void everyTextStandsInKoreanAndInEnglish(String bundle) throws IOException {
		Properties korean = load(bundle + "_ko.properties");
		Properties english = load(bundle + "_en.properties");
		assertThat(english.stringPropertyNames()).isEqualTo(korean.stringPropertyNames());
		for (String key : korean.stringPropertyNames()) {
			assertThat(korean.getProperty(key)).as(key).containsPattern(HANGUL);
			assertThat(english.getProperty(key)).as(key).doesNotContainPattern(HANGUL).isNotBlank();
		}
	}

	@Test
	void pagesShowTheSameNumbersInBothLanguages() throws IOException {
		Properties korean = load("board/texts_ko.properties");
		Properties english = load("board/texts_en.properties");
		for (String key : korean.stringPropertyNames()) {
			assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(korean.getProperty(key)));
		}
	}

	@Test
	void templatesHoldNoTextOfTheirOwnAndNameOnlyKnownTexts() throws IOException {
		Set<String> known = load("board/texts_ko.properties").stringPropertyNames();
		try (Stream<Path> templates = Files.list(RESOURCES.resolve("board"))) {
			for (Path template : templates.filter((path) -> path.toString().endsWith(".html")).toList()) {
				String html = Files.readString(template);
				Matcher used = Pattern.compile("#\\{([a-zA-Z.]+)").matcher(html);
				while (used.find()) {
					assertThat(known).as(template.toString()).contains(used.group(1));
				}
				String text = html.replaceAll("<(?:[^>\"]|\"[^\"]*\")*>", "")
					.replace("English", "")
					.replace("한국어", "")
					.replace("·", "");
				assertThat(text).as(template.toString()).isBlank();
			}
		}
	}

	private static Set<String> arguments(String text) {
		Set<String> arguments = new TreeSet<>();
		Matcher matcher = ARGUMENT.matcher(text);
		while (matcher.find()) {
			arguments.add(matcher.group());
		}
		return arguments;
	}

	private static Properties load(String name) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
