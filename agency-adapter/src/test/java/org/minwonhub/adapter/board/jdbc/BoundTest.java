package org.minwonhub.adapter.board.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoundTest {

	@Test
	void piecesInARowAreTheText() {
		String text = "가나다 <b>😀</b> [U+0041] ".repeat(300);
		Bound bound = new Bound("t.c", Repertoire.CP949, TextFormat.HTML_BR, 200, 400);
		List<String> pieces = bound.pieces(text, 20);
		assertThat(String.join("", pieces)).isEqualTo(text);
		assertThat(pieces).hasSizeGreaterThan(10).allMatch((piece) -> bound.stored(piece).length() <= 180);
	}

	@Test
	void aPieceNeverEndsInsideACharacter() {
		Bound bound = new Bound("t.c", Repertoire.UNICODE, TextFormat.PLAIN, 21, 1000);
		assertThat(bound.pieces("😀".repeat(50), 0))
			.allMatch((piece) -> piece.codePointCount(0, piece.length()) * 2 == piece.length());
	}

	@Test
	void bytesCountWhereTheColumnCountsThem() {
		Bound bound = new Bound("t.c", Repertoire.BASIC_PLANE, TextFormat.PLAIN, Integer.MAX_VALUE, 65_535);
		assertThat(bound.takes("가".repeat(21_845))).isTrue();
		assertThat(bound.takes("가".repeat(21_846))).isFalse();
	}

	@Test
	void aLongNameIsShortenedVisiblyAndStandsWholeAtTheHead() {
		Fitting fitting = new Fitting(
				Map.of("author", new Bound("COMTNBBS.NTCR_NM", Repertoire.UNICODE, TextFormat.PLAIN, 20, 1000)));
		List<String> head = new ArrayList<>();
		String name = "중소벤처기업진흥공단 서울지역본부 홍길동 대리";
		String stored = fitting.line("author", "작성자", name, head);
		assertThat(stored).hasSizeLessThanOrEqualTo(20).endsWith("…");
		assertThat(fitting.parts("본문", head)).containsExactly("작성자: " + name + "\n\n본문");
		assertThat(fitting.marked()).hasSize(1);
	}

}
