package org.minwonhub.system.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.minwonhub.system.lookup.Node;
import org.minwonhub.system.world.Hub;
import tools.jackson.databind.JsonNode;

/**
 * The integration centre's page.
 */
final class HubSite implements Site {

	private static final String CLERK = "clerk";

	private static final String BOSS = "boss";

	private static final String STRANGER = "stranger";

	private static final String PRIVACY = "privacy.officer";

	private static final String PROPOSAL = """
			<save_business xmlns="urn:uddi-org:api_v3">%s<businessEntity businessKey="uddi:minwonhub.org:agency:6110001">
			<name xml:lang="ko">한빛특별시 생활불편과</name><name xml:lang="en">Hanbit Special City, Daily Life</name>
			<description xml:lang="ko">도로와 가로등</description><categoryBag><keyedReference
			tModelKey="uddi:minwonhub.org:category:complaint" keyName="" keyValue="TAX"/></categoryBag></businessEntity></save_business>""";

	private final Hub hub;

	private final CaseFiles files;

	private final String address;

	private final String invitation;

	HubSite(Hub hub) {
		this.hub = hub;
		this.files = CaseFiles.fill(hub);
		hub.operations().register("urn:agency:6310000", "새빛광역시", "Saebit", false, Set.of("TRAFFIC"));
		String link = hub.operations()
			.post("accounts", Map.of("name", CLERK, "role", "OPERATOR"))
			.required("url")
			.asString();
		hub.operations().post("accounts", Map.of("name", BOSS, "role", "ADMINISTRATOR"));
		hub.operations().post("accounts", Map.of("name", PRIVACY, "role", "PRIVACY_OFFICER"));
		hub.operations()
			.post("erasures", Map.of("complaint", this.files.parked(), "basis", "PIPA-36", "why", "11월 20일 서면 요구"));
		propose();
		this.invitation = link.substring(link.indexOf("/operations"));
		this.address = link.substring(0, link.indexOf("/operations"));
	}

	/** An agency asks for another category and another name through the registry. */
	private void propose() {
		JsonNode account = this.hub.operations()
			.post("uddi/accounts", Map.of("participant", "urn:agency:6110001", "name", "hanbit"));
		Node node = new Node(this.hub.address());
		node.call("publication", PROPOSAL.formatted(node.authInfo("hanbit", account.required("password").asString())));
	}

	@Override
	public String address() {
		return this.address;
	}

	@Override
	public void prepare(String visitor, Language language, BrowserContext context) {
		if (!visitor.equals(STRANGER)) {
			Page page = context.newPage();
			page.navigate(link(visitor));
			page.close();
		}
	}

	private static void openFirstMessage(Page page) {
		page.locator("tbody td a code").first().click();
	}

	private String link(String account) {
		return this.hub.operations().post("page-links", Map.of("as", account)).required("url").asString();
	}

	@Override
	public List<Place> places() {
		String pages = "/operations/";
		return List.of(new Place("complaints", CLERK, pages + "complaints", 200),
				new Place("complaints-found", CLERK, pages + "complaints", 200,
						(page) -> Form.main(page).choose("state", "UNROUTED").send()),
				new Place("complaints-none", CLERK, pages + "complaints?number=0", 200),
				new Place("complaint-answered", CLERK, pages + "complaints/" + this.files.transferred(), 200),
				new Place("complaint-unrouted", CLERK, pages + "complaints/" + this.files.unrouted(), 200),
				new Place("complaint-parked", CLERK, pages + "complaints/" + this.files.parked(), 200),
				new Place("messages", CLERK, pages + "messages", 200),
				new Place("messages-refused", CLERK, pages + "messages?outcome=REFUSED", 200),
				new Place("message", CLERK, pages + "messages", 200, HubSite::openFirstMessage),
				new Place("message-content", CLERK, pages + "messages", 200, (page) -> {
					openFirstMessage(page);
					Form.main(page).fill("why", "2026 audit").send();
				}), new Place("message-unknown", CLERK, pages + "messages/0?sender=x", 404),
				new Place("overview", CLERK, pages + "overview", 200),
				new Place("participants", CLERK, pages + "participants", 200),
				new Place("participants-found", CLERK, pages + "participants?state=TEST&kind=PARTNER", 200),
				new Place("participant", CLERK, pages + "participants/urn:agency:6110001", 200),
				new Place("participant-applied", CLERK, pages + "participants/urn:agency:6310000", 200),
				new Place("participant-read", BOSS, pages + "participants/urn:agency:1741001", 200),
				new Place("participant-unknown", CLERK, pages + "participants/urn:agency:0000000", 404),
				new Place("participant-new", CLERK, pages + "participants/new", 200),
				new Place("participant-wrong", CLERK, pages + "participants/new", 400,
						(page) -> Form.main(page)
							.fill("code", "12")
							.fill("nameKo", "한빛")
							.fill("nameEn", "Hanbit")
							.fill("contactName", "김담당")
							.send()),
				new Place("participant-edit", CLERK, pages + "participants/urn:agency:6110001/edit", 200),
				new Place("coverage", CLERK, pages + "coverage", 200),
				new Place("certificates", CLERK, pages + "certificates", 200),
				new Place("unrouted-one", CLERK, pages + "unrouted/" + this.files.unrouted(), 200),
				new Place("unrouted", CLERK, pages + "unrouted", 200),
				new Place("deliveries", CLERK, pages + "deliveries", 200),
				new Place("deliveries-none", CLERK, pages + "deliveries?state=SKIPPED", 200),
				new Place("complaint-unknown", CLERK, pages + "complaints/0000", 404),
				new Place("state-unknown", CLERK, pages + "complaints?state=NOPE", 400),
				new Place("cursor-wrong", CLERK, pages + "deliveries?cursor=1", 400),
				new Place("page-unknown", CLERK, pages + "nowhere", 404),
				new Place("sign-in", STRANGER, pages + "sign-in", 200),
				new Place("sign-in-wrong", STRANGER, pages + "sign-in", 401,
						(page) -> Form.main(page).fill("name", "nobody").fill("password", "wrong wrong wrong").send()),
				new Place("join", STRANGER, this.invitation, 200),
				new Place("join-differs", STRANGER, this.invitation, 400,
						(page) -> Form.main(page)
							.fill("password", "one long sentence")
							.fill("again", "another long sentence")
							.send()),
				new Place("accounts", BOSS, pages + "accounts", 200),
				new Place("account-invited", BOSS, pages + "accounts", 200,
						(page) -> Form.main(page)
							.fill("name", "new." + page.evaluate("() => String(Date.now())"))
							.send()),
				new Place("proposals", CLERK, pages + "proposals", 200),
				new Place("proposal", CLERK, pages + "proposals/1", 200),
				new Place("proposal-without-reason", CLERK, pages + "proposals/1", 400,
						(page) -> Form.main(page).fill("why", " ").send()),
				new Place("proposal-unknown", CLERK, pages + "proposals/99", 404),
				new Place("erasures", CLERK, pages + "erasures", 200),
				new Place("erasures-to-decide", PRIVACY, pages + "erasures", 200),
				new Place("erasure-unknown", PRIVACY, pages + "erasures", 404,
						(page) -> Form.main(page)
							.fill("number", "MH-0000-0000000-0")
							.fill("why", "wrong number")
							.send()),
				new Place("not-allowed", CLERK, pages + "accounts", 403),
				new Place("closed", STRANGER, pages + "complaints", 401),
				new Place("link-over", STRANGER, pages + "enter?code=0", 401));
	}

}
