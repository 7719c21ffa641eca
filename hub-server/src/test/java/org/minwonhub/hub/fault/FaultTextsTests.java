package org.minwonhub.hub.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.minwonhub.security.RefusalCode;

import static org.assertj.core.api.Assertions.assertThat;

class FaultTextsTests {

	@Test
	void everyCodeHasItsSentenceAndNextStepInBothLanguagesAndNothingElseStandsThere() {
		Set<String> keys = codes().stream()
			.flatMap(code -> Stream.of(code + ".message", code + ".next"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(new TreeSet<>(ResourceBundle.getBundle("texts/faults", Locale.KOREAN).keySet())).isEqualTo(keys);
		assertThat(new TreeSet<>(ResourceBundle.getBundle("texts/faults", Locale.ENGLISH).keySet())).isEqualTo(keys);
	}

	@Test
	void theReferencePageSaysWhatTheCatalogueSays() throws IOException {
		String page = Files.readString(Path.of("../docs/reference/faults.md"));
		ResourceBundle ko = ResourceBundle.getBundle("texts/faults", Locale.KOREAN);
		ResourceBundle en = ResourceBundle.getBundle("texts/faults", Locale.ENGLISH);
		for (String code : codes()) {
			assertThat(page)
				.contains("| `" + code + "` | " + ko.getString(code + ".message") + " | " + ko.getString(code + ".next")
						+ " | " + en.getString(code + ".message") + " | " + en.getString(code + ".next") + " |");
		}
		assertThat(page.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(codes());
	}

	private static Set<String> codes() {
		return Stream
			.concat(Arrays.stream(FaultCode.values()).map(FaultCode::name),
					Arrays.stream(RefusalCode.values()).map(RefusalCode::name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
