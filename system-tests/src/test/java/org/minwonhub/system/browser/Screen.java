package org.minwonhub.system.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;

/**
 * One page on the screen, and all that it did on the way there.
 */
final class Screen {

	/** WCAG 2.2, levels A and AA, and what axe recommends beyond. */
	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private final Page page;

	private final List<String> requests = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	private @Nullable Response last;

	private Screen(Page page) {
		this.page = page;
		page.onRequest((request) -> this.requests.add(request.url()));
		page.onResponse((response) -> {
			if (response.request().isNavigationRequest()) {
				this.last = response;
			}
		});
		page.onConsoleMessage(this::hear);
		page.onPageError(this.complaints::add);
	}

	/** Opens the place as the visitor to whom the cookies belong. */
	static Screen open(BrowserContext visitor, String address, Place place) {
		List<Page> pages = visitor.pages();
		Screen screen = new Screen(pages.isEmpty() ? visitor.newPage() : pages.get(0));
		screen.wide();
		screen.page.navigate(address + place.path());
		place.act().accept(screen.page);
		return screen;
	}

	private void hear(ConsoleMessage message) {
		// A browser also reports that a page came with an error status, as it was to.
		boolean status = message.text().startsWith("Failed to load resource") && message.location().startsWith(url());
		if (message.type().equals("error") && !status) {
			this.complaints.add(message.text());
		}
	}

	private String url() {
		return (this.last != null) ? this.last.url() : "";
	}

	Response response() {
		if (this.last == null) {
			throw new IllegalStateException("Nothing was answered");
		}
		return this.last;
	}

	Screen wide() {
		this.page.setViewportSize(1280, 800);
		return this;
	}

	/** A small telephone. */
	Screen narrow() {
		this.page.setViewportSize(360, 740);
		return this;
	}

	/** A screen of 1280 points at four hundred per cent (WCAG 1.4.10). */
	Screen magnified() {
		this.page.setViewportSize(320, 256);
		return this;
	}

	String title() {
		return this.page.title();
	}

	String language() {
		return String.valueOf(this.page.evaluate("document.documentElement.lang"));
	}

	List<String> requests() {
		return List.copyOf(this.requests);
	}

	/** What the browser wrote to its console: broken policies, missing files. */
	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	List<String> ask(Script script) {
		return script.askIn(this.page);
	}

	/** What axe finds wrong, also in dark colours if the page has them. */
	List<String> violations() {
		List<String> found = new ArrayList<>(axe());
		if (hasDarkColours()) {
			this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			found.addAll(axe());
			this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		}
		return found;
	}

	private boolean hasDarkColours() {
		return Boolean.TRUE.equals(this.page.evaluate("""
				() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
				  .some(rule => /prefers-color-scheme|color-scheme:[^;]*dark|light-dark\\(/.test(rule.cssText))"""));
	}

	private List<String> axe() {
		return new AxeBuilder(this.page).setLegacyMode(true)
			.withTags(RULES)
			.analyze()
			.getViolations()
			.stream()
			.map(Screen::told)
			.toList();
	}

	private static String told(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " "
				+ rule.getNodes().stream().limit(3).map((node) -> node.getHtml()).toList();
	}

	/**
	 * Walks through the whole page with the tabulator key, from where a reader begins.
	 */
	List<String> wrongOnTheKeyboard() {
		List<String> wrong = new ArrayList<>();
		List<String> operable = ask(Script.OPERABLE);
		for (int i = 0; i < operable.size(); i++) {
			this.page.keyboard().press("Tab");
			List<String> here = ask(Script.FOCUS);
			String expected = operable.get(i);
			if (!here.get(0).equals(Integer.toString(i))) {
				wrong.add("the key leads to number " + here.get(0) + " instead of " + expected);
			}
			here.stream().skip(1).map((fault) -> fault + ": " + expected).forEach(wrong::add);
		}
		return wrong;
	}

	void picture(Path file) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
	}

}
