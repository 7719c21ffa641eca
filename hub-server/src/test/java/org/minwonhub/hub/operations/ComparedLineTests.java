package org.minwonhub.hub.operations;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparedLineTests {

	@Test
	void whatGoesStandsBeforeWhatComesInItsPlace() {
		assertThat(ComparedLine.of("a\nb\nc", "a\nx\nc\nd")).containsExactly(same("a"),
				new ComparedLine("b", true, false), new ComparedLine("x", false, true), same("c"),
				new ComparedLine("d", false, true));
	}

	@Test
	void anEntryThatIsNewComesLineByLine() {
		assertThat(ComparedLine.of("", "a")).isEqualTo(List.of(new ComparedLine("a", false, true)));
		assertThat(ComparedLine.of("a", "a")).containsExactly(same("a"));
	}

	private static ComparedLine same(String text) {
		return new ComparedLine(text, false, false);
	}

}
