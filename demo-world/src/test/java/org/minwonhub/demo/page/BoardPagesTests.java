package org.minwonhub.demo.page;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.demo.place.Officer;
import org.minwonhub.demo.place.Participants;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What visitors and officers see, over real HTTP on a real database.
 */
class BoardPagesTests {

	private BoardFixture board;

	private Browser petitioner;

	@BeforeEach
	void open(@TempDir Path directory) throws IOException {
		this.board = new BoardFixture(directory, Participants.INTEGRATED);
		this.petitioner = this.board.browser();
	}

	@AfterEach
	void close() {
		this.board.close();
	}

	@Test
	void scriptInAnEntryIsShownAndNotRun() throws Exception {
		String script = "<script>alert('x')</script>";
		String page = this.petitioner.follow(this.petitioner.post("/write", letter(script, script, false))).body();
		this.petitioner.post("/entries/1/comments",
				Map.of("name", script.substring(0, 8), "password", "abcd", "content", script));
		assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
		assertThat(this.board.browser().get("/entries/1").body()).contains("&lt;script&gt;").doesNotContain("<script");
		assertThat(this.board.browser().get("/").body()).contains("&lt;script&gt;").doesNotContain("<script");
		assertThat(this.board.jdbc()
			.sql("SELECT wr_content FROM g5_write_integrated WHERE wr_id = 1")
			.query(String.class)
			.single()).isEqualTo(script);
	}

	@Test
	void everyPageForbidsScriptsByPolicy() throws Exception {
		for (String path : List.of("/", "/write", "/login", "/entries/99")) {
			assertThat(this.petitioner.get(path).headers().firstValue("Content-Security-Policy")).get()
				.asString()
				.contains("default-src 'none'")
				.doesNotContain("script");
		}
	}

	@Test
	void rareTextArrivesAsTyped() throws Exception {
		String text = "뷁 똠방각하 漢字 😀 e\u0301 가\u1100\u1161 & < > \" '\n둘째 줄";
		this.petitioner.post("/write", letter("글자", text.replace("\n", "\r\n"), false));
		assertThat(this.board.jdbc().sql("SELECT wr_content FROM g5_write_integrated").query(String.class).single())
			.isEqualTo(text);
	}

	@Test
	void aSecretEntryIsHiddenWithoutItsPassword() throws Exception {
		this.petitioner.post("/write", letter("숨길 제목", "숨길 내용", true));
		Browser stranger = this.board.browser();
		assertThat(stranger.get("/").body()).contains("비밀글입니다").doesNotContain("숨길").doesNotContain("홍길동");
		HttpResponse<String> refused = stranger.get("/entries/1");
		assertThat(refused.headers().firstValue("Location")).contains("/entries/1/password");
		assertThat(refused.body()).doesNotContain("숨길");
		assertThat(stranger.post("/entries/1/password", Map.of("password", "wrong")).statusCode()).isEqualTo(403);
		assertThat(stranger.post("/entries/1/comments", Map.of("name", "손님", "password", "abcd", "content", "?"))
			.statusCode()).isEqualTo(403);
		HttpResponse<String> opened = stranger.post("/entries/1/password", Map.of("password", "demo1234"));
		assertThat(stranger.follow(opened).body()).contains("숨길 제목", "숨길 내용");
	}

	@Test
	void aRowWithoutAPasswordIsOpenedByNone() throws Exception {
		this.petitioner.post("/write", letter("제목", "내용", true));
		for (String foreign : List.of("", "!", "plain")) {
			this.board.jdbc().sql("UPDATE g5_write_integrated SET wr_password = ?").param(foreign).update();
			assertThat(this.board.browser().post("/entries/1/password", Map.of("password", foreign)).statusCode())
				.isEqualTo(403);
		}
	}

	@Test
	void anOfficerReadsSecretEntriesAndTheAnswerIsReadByWhoAsked() throws Exception {
		this.petitioner.post("/write", letter("숨길 제목", "숨길 내용", true));
		Browser officer = officer();
		assertThat(officer.get("/entries/1").body()).contains("숨길 내용");
		officer.post("/entries/1/reply", Map.of("subject", "Re: 답", "content", "숨길 답변"));
		assertThat(this.petitioner.get("/entries/1").body()).contains("숨길 답변");
		assertThat(this.board.browser().get("/").body()).doesNotContain("숨길").doesNotContain("Re: 답");
		assertThat(this.board.browser().get("/entries/2").headers().firstValue("Location"))
			.contains("/entries/1#entry-2");
	}

	@Test
	void onlyAnOfficerAnswers() throws Exception {
		this.petitioner.post("/write", letter("제목", "내용", false));
		assertThat(this.petitioner.get("/entries/1/reply").statusCode()).isEqualTo(403);
		assertThat(this.petitioner.post("/entries/1/reply", Map.of("subject", "나", "content", "나")).statusCode())
			.isEqualTo(403);
		assertThat(this.petitioner.post("/login", Map.of("account", "center", "password", "wrong")).statusCode())
			.isEqualTo(403);
		assertThat(rows()).isEqualTo(1);
	}

	@Test
	void aStrangerNeitherChangesNorRemovesAnEntry() throws Exception {
		this.petitioner.post("/write", letter("제목", "내용", false));
		Browser stranger = this.board.browser();
		assertThat(stranger.post("/entries/1/edit", letter("바뀜", "바뀜", false)).statusCode()).isEqualTo(403);
		assertThat(stranger.post("/entries/1/delete", Map.of()).statusCode()).isEqualTo(403);
		assertThat(stranger.get("/entries/1/edit").headers().firstValue("Location"))
			.contains("/entries/1/password?next=edit");
		assertThat(this.petitioner.get("/entries/1").body()).contains("내용").doesNotContain("바뀜");
	}

	@Test
	void anAnsweredEntryIsNoLongerItsAuthorsToChange() throws Exception {
		this.petitioner.post("/write", letter("제목", "내용", false));
		officer().post("/entries/1/reply", Map.of("subject", "Re", "content", "답변"));
		assertThat(this.petitioner.post("/entries/1/edit", letter("바뀜", "바뀜", false)).statusCode()).isEqualTo(409);
		assertThat(this.petitioner.post("/entries/1/delete", Map.of()).statusCode()).isEqualTo(409);
	}

	@Test
	void aFormFromAnotherSiteIsRefused() throws Exception {
		assertThat(this.petitioner.postFrom("http://evil.example", "/write", letter("제목", "내용", false)).statusCode())
			.isEqualTo(403);
		assertThat(rows()).isZero();
		String own = "http://127.0.0.1:" + this.board.port();
		assertThat(this.petitioner.postFrom(own, "/write", letter("제목", "내용", false)).statusCode()).isEqualTo(303);
	}

	@Test
	void anotherNameForThisMachineIsRefused() throws Exception {
		assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example")).isEqualTo("403");
	}

	@Test
	void anIncompleteFormSaysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
		HttpResponse<String> response = this.petitioner.post("/write",
				Map.of("name", "", "password", "1", "category", "없는 분류", "subject", "남는 제목", "content", ""));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body())
			.contains("role=\"alert\"", "남는 제목", "href=\"#name\"", "href=\"#password\"", "href=\"#category\"",
					"href=\"#content\"")
			.doesNotContain("href=\"#subject\"");
		assertThat(rows()).isZero();
	}

	@Test
	void theLanguageChosenStays() throws Exception {
		assertThat(this.petitioner.get("/").body()).contains("<html lang=\"ko\">", "민원 쓰기");
		assertThat(this.petitioner.get("/?lang=en").body()).contains("<html lang=\"en\">", "File a complaint");
		assertThat(this.petitioner.get("/write").body()).contains("<html lang=\"en\">", "Choose a category");
		assertThat(this.board.browser().get("/").body()).contains("<html lang=\"ko\">");
	}

	@Test
	void whatIsNotThereIsSaidSo() throws Exception {
		assertThat(this.petitioner.get("/entries/99").statusCode()).isEqualTo(404);
		assertThat(this.petitioner.get("/entries/99999999999").statusCode()).isEqualTo(404);
		assertThat(this.petitioner.get("/nothing").body()).contains("글이 없습니다");
		assertThat(this.petitioner.get("/?page=x").statusCode()).isEqualTo(404);
		assertThat(raw("GET /?category=%ZZ HTTP/1.1\r\nHost: 127.0.0.1:" + this.board.port())).isEqualTo("400");
	}

	@Test
	void aLongListIsReadPageByPageAndByCategory() throws Exception {
		for (int i = 1; i <= 20; i++) {
			this.petitioner.post("/write", letter("글 " + i + "번", "내용", false));
		}
		String first = this.petitioner.get("/").body();
		assertThat(first).contains("모두 20건", "글 20번", "글 6번", "/?page=2&amp;category=").doesNotContain("글 5번");
		assertThat(this.petitioner.get("/?page=2").body()).contains("글 5번", "글 1번", "/?page=1&amp;category=")
			.doesNotContain("글 6번");
		assertThat(this.petitioner.get("/?category=%EB%AC%B4%EC%97%AD").body()).contains("모두 0건");
	}

	@Test
	void aLoginGetsANewSession() throws Exception {
		HttpResponse<String> before = this.petitioner.get("/");
		Officer officer = Participants.INTEGRATED.officer();
		HttpResponse<String> after = this.petitioner.post("/login",
				Map.of("account", officer.account(), "password", officer.password()));
		assertThat(cookie(after)).startsWith("board_integrated=").isNotEqualTo(cookie(before));
		this.petitioner.post("/logout", Map.of());
		assertThat(this.petitioner.get("/").body()).contains("담당자 로그인");
	}

	/** The status after a request that no HTTP client would send. */
	private String raw(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.board.port())) {
			OutputStream out = socket.getOutputStream();
			out.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9);
		}
	}

	private static String cookie(HttpResponse<String> response) {
		return response.headers().firstValue("Set-Cookie").orElseThrow();
	}

	private Browser officer() throws IOException, InterruptedException {
		Browser browser = this.board.browser();
		Officer officer = Participants.INTEGRATED.officer();
		browser.post("/login", Map.of("account", officer.account(), "password", officer.password()));
		return browser;
	}

	private int rows() {
		return this.board.jdbc().sql("SELECT count(*) FROM g5_write_integrated").query(Integer.class).single();
	}

	static Map<String, String> letter(String subject, String content, boolean secret) {
		Map<String, String> fields = new HashMap<>(Map.of("name", "홍길동", "password", "demo1234", "category", "자금",
				"subject", subject, "content", content));
		if (secret) {
			fields.put("secret", "yes");
		}
		return fields;
	}

}
