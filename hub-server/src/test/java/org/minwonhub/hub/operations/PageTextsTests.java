package org.minwonhub.hub.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.hub.account.Account;
import org.minwonhub.hub.account.Role;
import org.minwonhub.hub.complaint.LegState;
import org.minwonhub.hub.log.checkpoint.LogAlarm;
import org.minwonhub.hub.mailbox.DeliveryState;
import org.minwonhub.hub.routing.Unrouted;
import org.minwonhub.hub.text.Texts;
import org.minwonhub.registry.Participant;
import org.minwonhub.xsd.mailbox.AssignmentReason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word stands in both languages, and in the templates there are only keys.
 */
class PageTextsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern KEY = Pattern.compile("t\\.get\\('([^']+)'\\)");

	private static final Pattern VISIBLE_TEXT = Pattern.compile(">[^<]*\\p{L}[^<]*<");

	@ParameterizedTest
	@ValueSource(strings = { "page", "operations", "command" })
	void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
		assertThat(keys(bundle, "en")).isEqualTo(keys(bundle, "ko")).isNotEmpty();
	}

	@Test
	void everyProblemSaysWhatHappenedWhyAndWhatToDo() throws IOException {
		Set<String> expected = new TreeSet<>();
		for (Problem problem : Problem.values()) {
			for (String part : new String[] { "what", "why", "next" }) {
				expected.add(problem.name() + "." + part);
			}
		}
		assertThat(keys("operations", "ko")).isEqualTo(expected);
	}

	@Test
	void everyCodeThatThePageShowsHasAWord() {
		Texts ko = new Texts("page", Locale.KOREAN);
		everyOne(ko, "state", LegState.values());
		everyOne(ko, "state", DeliveryState.values());
		everyOne(ko, "reason", AssignmentReason.values());
		everyOne(ko, "detail", Unrouted.values());
		everyOne(ko, "log", LogAlarm.values());
		everyOne(ko, "state", Participant.State.values());
		everyOne(ko, "participant", Participant.Kind.values());
		everyOne(ko, "role", Role.values());
		everyOne(ko, "account-state", Account.State.values());
	}

	@Test
	void templatesHoldKeysOfTheBundleAndNoWordsOfTheirOwn() throws IOException {
		Set<String> known = keys("page", "ko");
		try (var files = Files.list(RESOURCES.resolve("templates/operations"))) {
			for (Path file : files.toList()) {
				String template = Files.readString(file);
				Matcher key = KEY.matcher(template);
				while (key.find()) {
					assertThat(known).as(file.toString()).contains(key.group(1));
				}
				assertThat(VISIBLE_TEXT.matcher(template).find()).as("words in " + file).isFalse();
			}
		}
	}

	private static void everyOne(Texts texts, String group, Enum<?>[] codes) {
		assertThat(Arrays.stream(codes).map(Enum::name))
			.allSatisfy((code) -> assertThat(texts.label(group, code)).isNotEqualTo(code));
	}

	private static Set<String> keys(String bundle, String language) throws IOException {
		Properties properties = new Properties();
		try (var reader = Files
			.newBufferedReader(RESOURCES.resolve("texts").resolve(bundle + "_" + language + ".properties"))) {
			properties.load(reader);
		}
		return new TreeSet<>(properties.stringPropertyNames());
	}

}
