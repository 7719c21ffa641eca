package org.minwonhub.hub.command;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.hub.log.checkpoint.LogAlarm;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.hub.text.Texts;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class CommandTextsTests {

	@ParameterizedTest
	@ValueSource(strings = { "ko", "en" })
	void everyCommandAndOptionIsDescribed(String language) {
		everyOne(HubCommandLine.create(new Texts("command", Locale.forLanguageTag(language)), (settings) -> {
		}));
	}

	@Test
	void theLanguageIsTheOneAskedForElseTheEnvironments() {
		assertThat(language(List.of("page", "--lang", "ko"), Locale.ENGLISH)).isEqualTo(Locale.KOREAN);
		assertThat(language(List.of("--lang=en", "page"), Locale.KOREA)).isEqualTo(Locale.ENGLISH);
		assertThat(language(List.of("page"), Locale.KOREA)).isEqualTo(Locale.KOREAN);
		assertThat(language(List.of("page"), Locale.FRANCE)).isEqualTo(Locale.ENGLISH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ko", "en" })
	void everyAlarmOfTheLogIsExplained(String language) {
		Texts texts = new Texts("command", Locale.forLanguageTag(language));
		assertThat(LogAlarm.values()).allSatisfy((alarm) -> assertThat(texts.get("log." + alarm)).isNotBlank());
		assertThat(texts.get("log." + LogDesk.IN_ORDER)).isNotBlank();
	}

	private static Locale language(List<String> arguments, Locale environment) {
		return HubCommandLine.texts(arguments, environment).language();
	}

	private static void everyOne(CommandLine line) {
		var spec = line.getCommandSpec();
		assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
		assertThat(spec.args()).allSatisfy((argument) -> assertThat(argument.description())
			.as(spec.qualifiedName() + " " + argument.paramLabel() + " " + argument)
			.isNotEmpty());
		line.getSubcommands().values().forEach(CommandTextsTests::everyOne);
	}

}
