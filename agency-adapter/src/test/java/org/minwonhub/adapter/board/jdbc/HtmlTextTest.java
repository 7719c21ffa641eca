package org.minwonhub.adapter.board.jdbc;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlTextTest {

	@Test
	void paragraphsAndBreaksAreLines() {
		assertThat(HtmlText.toPlain("<p>첫째 줄<br>둘째&nbsp;줄</p><p>새 문단</p>", false)).isEqualTo("첫째 줄\n둘째 줄\n\n새 문단");
	}

	@Test
	void listsKeepTheirBulletsAndNumbers() {
		assertThat(HtmlText.toPlain("<ul><li>가</li><li>나</li></ul><ol><li>하나</li><li>둘</li></ol>", false))
			.isEqualTo("- 가\n- 나\n1. 하나\n2. 둘");
	}

	@Test
	void addressesBehindLinksAreShown() {
		assertThat(HtmlText.toPlain("<a href='https://example.kr/a?b=1&amp;c=2'>공고문</a>", false))
			.isEqualTo("공고문 (https://example.kr/a?b=1&c=2)");
		assertThat(HtmlText.toPlain("<a href='https://example.kr'>https://example.kr</a>", false))
			.isEqualTo("https://example.kr");
	}

	@Test
	void scriptAddressesAreNotShown() {
		assertThat(HtmlText.toPlain("<a href='javascript:alert(1)'>누르세요</a>", false)).isEqualTo("누르세요");
	}

	@Test
	void tableCellsStandApart() {
		assertThat(HtmlText.toPlain("<table><tr><th>연도</th><th>금액</th></tr><tr><td>2026</td><td>5억</td></tr></table>",
				false))
			.isEqualTo("연도 | 금액\n2026 | 5억");
	}

	@Test
	void picturesAreNamed() {
		assertThat(HtmlText.toPlain("<p><img src='/data/editor/a.jpg' alt='현장 사진'></p>", false))
			.isEqualTo("[그림: 현장 사진 (/data/editor/a.jpg)]");
	}

	@Test
	void whatABrowserWouldRunOrHideIsGone() {
		assertThat(HtmlText.toPlain(
				"앞<script>alert('x')</script><style>p{}</style><span style='display: none'>숨김</span><img src=x onerror=alert(1)>뒤",
				false))
			.isEqualTo("앞[그림 (x)]뒤");
	}

	@Test
	void entitiesAreDecodedOnce() {
		assertThat(HtmlText.toPlain("&lt;b&gt; &amp;lt; &#44032; A&amp;B", false)).isEqualTo("<b> &lt; 가 A&B");
	}

	@Test
	void textWrittenWithLineEndsComesBackAsItWas() {
		String text = "  들여쓰기\n\n\n줄 셋 건너  두 칸 <script>alert(1)</script> &amp; \"따옴표\" 'a'\n끝 ";
		assertThat(TextFormat.HTML_BR.toPlain(TextFormat.HTML_BR.toStored(text))).isEqualTo(text);
		assertThat(TextFormat.HTML_BR.toStored(text)).doesNotContain("<script>").contains("\r\n");
	}

	@Test
	void plainTextIsTakenVerbatim() {
		assertThat(TextFormat.PLAIN.toPlain("<b>굵게</b> &amp; 😀")).isEqualTo("<b>굵게</b> &amp; 😀");
	}

}
