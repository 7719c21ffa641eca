package org.minwonhub.adapter.board.jdbc;

import java.nio.charset.Charset;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextMarksTest {

	@Test
	void everyCodePointComesBackFromEveryRepertoire() {
		for (Repertoire repertoire : Repertoire.values()) {
			for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
				String text = "가" + Character.toString(codePoint) + "z";
				String encoded = TextMarks.encode(text, repertoire::holds);
				if (!text.equals(encoded)) {
					assertThat(TextMarks.decode(encoded)).isEqualTo(text);
				}
				else {
					assertThat(repertoire.holds(codePoint)).isTrue();
				}
			}
		}
	}

	@Test
	void textThatLooksMarkedComesBackToo() {
		for (String text : List.of("[U+1F600]", "[[U+005B]U+1F600]", "[U+005B]U+005B]", "[U+ZZZZ]", "[U+123]",
				"[U+12345678]", "[", "[U+", "[U+FFFFFF]")) {
			for (Repertoire repertoire : Repertoire.values()) {
				String encoded = TextMarks.encode(text, repertoire::holds);
				assertThat(TextMarks.decode(encoded)).isEqualTo(text);
			}
		}
		assertThat(TextMarks.encode("[U+1F600]", (codePoint) -> true)).isEqualTo("[U+005B]U+1F600]");
	}

	@Test
	void anEmojiBecomesItsCodePointWhereItCannotBeStored() {
		assertThat(TextMarks.encode("좋아요😀", Repertoire.BASIC_PLANE::holds)).isEqualTo("좋아요[U+1F600]");
		assertThat(TextMarks.encode("좋아요😀", Repertoire.UNICODE::holds)).isEqualTo("좋아요😀");
	}

	@Test
	void syllablesOutsideKsX1001AreStoredInCp949ButDashesAreMarked() {
		assertThat(TextMarks.encode("뷁 똠방각하", Repertoire.CP949::holds)).isEqualTo("뷁 똠방각하");
		assertThat(TextMarks.encode("1\u20132", Repertoire.CP949::holds)).isEqualTo("1[U+2013]2");
		assertThat(Charset.forName("MS949").newEncoder().canEncode('뷁')).isTrue();
	}

}
