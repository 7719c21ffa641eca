package org.minwonhub.system.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.minwonhub.system.world.Hub;

/**
 * The integration centre's page.
 */
final class HubSite implements Site {

	private static final String CLERK = "clerk";

	private static final String STRANGER = "stranger";

	private final Hub hub;

	private final CaseFiles files;

	private final String address;

	HubSite(Hub hub) {
		this.hub = hub;
		this.files = CaseFiles.fill(hub);
		String link = hub.operations().post("page-links", Map.of()).required("url").asString();
		this.address = link.substring(0, link.indexOf("/operations"));
	}

	@Override
	public String address() {
		return this.address;
	}

	@Override
	public void prepare(String visitor, Language language, BrowserContext context) {
		if (visitor.equals(CLERK)) {
			Page page = context.newPage();
			page.navigate(link());
			page.close();
		}
	}

	private static void openFirstMessage(Page page) {
		page.locator("tbody td a code").first().click();
	}

	private String link() {
		return this.hub.operations().post("page-links", Map.of()).required("url").asString();
	}

	@Override
	public List<Place> places() {
		String pages = "/operations/";
		return List.of(new Place("complaints", CLERK, pages + "complaints", 200),
				new Place("complaints-found", CLERK, pages + "complaints", 200, (page) -> {
					page.locator("#state").selectOption("UNROUTED");
					page.locator("form button").click();
				}), new Place("complaints-none", CLERK, pages + "complaints?number=0", 200),
				new Place("complaint-answered", CLERK, pages + "complaints/" + this.files.transferred(), 200),
				new Place("complaint-unrouted", CLERK, pages + "complaints/" + this.files.unrouted(), 200),
				new Place("complaint-parked", CLERK, pages + "complaints/" + this.files.parked(), 200),
				new Place("messages", CLERK, pages + "messages", 200),
				new Place("messages-refused", CLERK, pages + "messages?outcome=REFUSED", 200),
				new Place("message", CLERK, pages + "messages", 200, HubSite::openFirstMessage),
				new Place("message-content", CLERK, pages + "messages", 200, (page) -> {
					openFirstMessage(page);
					page.locator("#why").fill("2026 audit");
					page.locator("main form button").first().click();
				}), new Place("message-unknown", CLERK, pages + "messages/0?sender=x", 404),
				new Place("unrouted", CLERK, pages + "unrouted", 200),
				new Place("deliveries", CLERK, pages + "deliveries", 200),
				new Place("deliveries-none", CLERK, pages + "deliveries?state=SKIPPED", 200),
				new Place("complaint-unknown", CLERK, pages + "complaints/0000", 404),
				new Place("state-unknown", CLERK, pages + "complaints?state=NOPE", 400),
				new Place("cursor-wrong", CLERK, pages + "deliveries?cursor=1", 400),
				new Place("page-unknown", CLERK, pages + "nowhere", 404),
				new Place("closed", STRANGER, pages + "complaints", 401),
				new Place("link-over", STRANGER, pages + "enter?code=0", 401));
	}

}
