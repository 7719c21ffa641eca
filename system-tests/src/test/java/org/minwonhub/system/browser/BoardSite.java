package org.minwonhub.system.browser;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * The integrated board of the demo, with what its visitors wrote there by its own forms.
 */
final class BoardSite implements Site {

	private static final String GUEST = "guest";

	/** Another guest, who opened the secret entry with its password. */
	private static final String AUTHOR = "author";

	private static final String OFFICER = "officer";

	private static final String PASSWORD = "pass-1234";

	private final String address;

	private final String answered;

	private final String secret;

	BoardSite(String address, Chromium chromium) {
		this.address = address;
		try (BrowserContext person = chromium.person(Language.KO)) {
			Page page = person.newPage();
			this.answered = file(page, "가온정밀(주) 홍길동", "자금", "시설자금 대출 만기 연장이 가능한지 문의드립니다", """
					자동차 부품을 깎는 직원 14명의 작은 회사입니다.

					올해 납품처 한 곳이 문을 닫으면서 매출이 30% 줄었습니다. 원금 상환이 다음 달부터 시작되는데 6개월만 \
					거치를 늘릴 수 있는지, 신청에 필요한 서류가 무엇인지 알고 싶습니다.""", false);
			this.secret = file(page, "누리식품 성춘향", "무역", "베트남 수출 김치의 원산지증명서 정정 요청이 반려되었습니다",
					"베트남으로 김치 2컨테이너를 보냈는데, 원산지증명서의 품목번호 한 자리가 잘못되어 현지 세관에 묶여 있습니다.", true);
			file(page, "장길산", "환경", "하천 산책로 옆 공사장의 먼지와 소음", "아침 6시부터 공사를 시작해서 잠을 잘 수 없습니다.", false);
			comment(page);
			login(page);
			reply(page);
		}
	}

	private String file(Page page, String name, String category, String subject, String content, boolean hidden) {
		page.navigate(this.address + "/write");
		page.locator("#secret").setChecked(hidden);
		form(page).fill("name", name)
			.fill("password", PASSWORD)
			.choose("category", category)
			.fill("subject", subject)
			.fill("content", content)
			.send();
		page.waitForURL("**/entries/*");
		return page.url().substring(this.address.length());
	}

	private void comment(Page page) {
		page.navigate(this.address + this.answered);
		form(page).fill("name", "임꺽정").fill("password", PASSWORD).fill("content", "저희 회사도 같은 사정입니다.").send();
		page.waitForURL("**/entries/*#entry-*");
	}

	private void reply(Page page) {
		page.navigate(this.address + this.answered + "/reply");
		form(page).fill("content", """
				안녕하십니까, 가온정밀 대표님.

				매출이 전년보다 20% 이상 줄어든 기업은 최대 12개월까지 거치기간을 연장할 수 있습니다. 부가가치세 과세표준증명과 최근 \
				2개 연도 재무제표를 준비하셔서 상환일 15일 전까지 신청해 주십시오.""").send();
		page.waitForURL("**/entries/*#entry-*");
	}

	private void login(Page page) {
		page.navigate(this.address + "/login");
		form(page).fill("account", "center").fill("password", "center-demo").send();
		page.waitForURL(this.address + "/");
	}

	@Override
	public String address() {
		return this.address;
	}

	@Override
	public void prepare(String visitor, Language language, BrowserContext context) {
		Page page = context.newPage();
		page.navigate(this.address + "/?lang=" + language.code());
		if (visitor.equals(OFFICER)) {
			login(page);
		}
		if (visitor.equals(AUTHOR)) {
			page.navigate(this.address + this.secret);
			form(page).fill("password", PASSWORD).send();
			page.waitForURL("**" + this.secret);
		}
		page.close();
	}

	@Override
	public List<Place> places() {
		return List.of(new Place("list", GUEST, "/", 200), new Place("list-none", GUEST, "/?category=문화", 200),
				new Place("read", GUEST, this.answered, 200), new Place("write", GUEST, "/write", 200),
				new Place("write-wrong", GUEST, "/write", 422, BoardSite::sendBlanks),
				new Place("password", GUEST, this.secret, 200),
				new Place("password-wrong", GUEST, this.secret, 403,
						(page) -> form(page).fill("password", "wrong").send()),
				new Place("login", GUEST, "/login", 200),
				new Place("login-wrong", GUEST, "/login", 403,
						(page) -> form(page).fill("account", "center").fill("password", "wrong").send()),
				new Place("nowhere", GUEST, "/entries/999", 404),
				new Place("officers-only", GUEST, this.answered + "/reply", 403),
				new Place("read-secret", AUTHOR, this.secret, 200),
				new Place("edit", AUTHOR, this.secret + "/edit", 200),
				new Place("delete", AUTHOR, this.secret + "/delete", 200), new Place("list-officer", OFFICER, "/", 200),
				new Place("reply", OFFICER, this.secret + "/reply", 200), new Place("reply-wrong", OFFICER,
						this.secret + "/reply", 422, (page) -> form(page).fill("content", " ").send()));
	}

	/** What a browser lets pass as filled in, and the board does not. */
	private static void sendBlanks(Page page) {
		form(page).fill("name", " ")
			.fill("password", "    ")
			.choose("category", "자금")
			.fill("subject", " ")
			.fill("content", " ")
			.send();
	}

	private static Form form(Page page) {
		return new Form(page, "form.box");
	}

}
