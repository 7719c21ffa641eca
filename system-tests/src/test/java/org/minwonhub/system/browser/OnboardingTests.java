package org.minwonhub.system.browser;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.system.Folders;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.Gnuboard;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.system.world.World;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.SubmitComplaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * An operator of the centre brings an agency in with nothing but the pages, and later
 * suspends it, in a real browser, with a real adapter beside a real board.
 */
class OnboardingTests {

	private static final String CODE = "6260000";

	private static final String AGENCY = "urn:agency:" + CODE;

	private static final String PASSWORD = "민원은 하루를 넘기지 않습니다";

	private static final SecureRandom RANDOM = new SecureRandom();

	@Test
	void anAgencyComesInByThePagesExchangesAndIsSuspendedAndResumed() throws Exception {
		Path folder = Folders.fresh(getClass());
		try (Chromium chromium = Chromium.require();
				World world = World.start(new Processes(folder), HubDatabase.Kind.H2)) {
			Page page = signIn(world, chromium);
			String token = register(page);
			Gnuboard board = Gnuboard.create();
			World.Agency agency = world.registered(CODE, board, token);
			world.startAdapters();

			page.navigate(at(page, "/operations/participants/" + AGENCY));
			assertThat(page.locator("h1 .state").textContent()).isEqualTo("시험연계");
			board.post("시험 민원", "연계모듈이 이 글을 허브에 알립니다.", "교통");
			World.await("the trial is seen", () -> {
				page.reload();
				return page.locator("ol.steps li.done").count() == 4;
			});
			act(page, "시험연계 확인", "운영으로 바꾸기");
			assertThat(page.locator("h1 .state").textContent()).isEqualTo("운영");
			assertThat(page.locator("ol.steps li.open").count()).isZero();

			Participant partner = Participant.enrol(world.hub().address(), "urn:partner:bizhelp",
					KeyFiles.newEcKey(RANDOM),
					world.hub().operations().register("urn:partner:bizhelp", false, Set.of()));
			partner.exchange().submitComplaint(Messages.addressed(partner, AGENCY, "first", "도로에 구멍이 있습니다."));
			Row received = post(board, "first");
			board.answer(received.key(), "내일 메우겠습니다.");
			assign(page, partner, board);
			World.await("all messages are through", () -> agency.adapter().isIdle());

			page.navigate(at(page, "/operations/participants/" + AGENCY));
			act(page, "침해사고 조사", "정지");
			assertThat(page.locator("h1 .state").textContent()).isEqualTo("정지");
			HubFaultMessage refused = catchThrowableOfType(HubFaultMessage.class, () -> partner.exchange()
				.submitComplaint(Messages.addressed(partner, AGENCY, "second", "이것은 가지 않습니다.")));
			assertThat(refused.getFaultInfo().getCode()).isEqualTo("AGENCY_UNKNOWN");
			act(page, "조사 끝", "다시 시작");
			partner.exchange().submitComplaint(Messages.addressed(partner, AGENCY, "third", "이제 갑니다."));
			post(board, "third");
		}
	}

	/** By an invitation, as a new colleague does, then with the password. */
	private static Page signIn(World world, Chromium chromium) {
		String invitation = world.hub()
			.operations()
			.post("accounts", Map.of("name", "kim.operator", "role", "OPERATOR"))
			.required("url")
			.asString();
		Page page = chromium.person(Language.KO).newPage();
		page.navigate(invitation);
		Form.main(page).fill("password", PASSWORD).fill("again", PASSWORD).send();
		page.locator("header .me button").click();
		Form.main(page).fill("name", "kim.operator").fill("password", PASSWORD).send();
		assertThat(page.url()).endsWith("/operations/overview");
		return page;
	}

	private static String register(Page page) {
		page.navigate(at(page, "/operations/participants"));
		page.locator("main a.do").click();
		page.locator("#c-TRAFFIC").check();
		Form.main(page)
			.fill("code", CODE)
			.fill("nameKo", "한빛광역시")
			.fill("nameEn", "Hanbit")
			.fill("contactName", "김담당")
			.fill("contactPhone", "051-888-0000")
			.send();
		return page.locator("#token").textContent();
	}

	private static void assign(Page page, Participant partner, Gnuboard board) throws HubFaultMessage {
		SubmitComplaint lost = Messages.addressed(partner, "", "lost", "어느 기관에 물어야 합니까?");
		lost.setHandling(Handling.ROUTE);
		lost.setAddressedTo(null);
		partner.exchange().submitComplaint(lost);
		page.navigate(at(page, "/operations/overview"));
		page.locator("main a[href='/operations/unrouted']").click();
		page.locator("tbody td a").click();
		Form.main(page).choose("agency", AGENCY).fill("why", "도로 소관").send();
		post(board, "lost");
	}

	private static void act(Page page, String why, String button) {
		page.locator("#acts #why").fill(why);
		page.locator("#acts button").filter(new Locator.FilterOptions().setHasText(button)).first().click();
	}

	private static String at(Page page, String path) {
		return page.url().substring(0, page.url().indexOf("/operations")) + path;
	}

	private static Row post(Gnuboard board, String subject) {
		AtomicReference<Row> found = new AtomicReference<>();
		World.await("post " + subject, () -> {
			Optional<Row> row = board.posts().stream().filter((one) -> one.subject().contains(subject)).findFirst();
			row.ifPresent(found::set);
			return row.isPresent();
		});
		return List.of(found.get()).get(0);
	}

}
