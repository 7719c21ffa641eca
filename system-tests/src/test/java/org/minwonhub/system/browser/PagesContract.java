package org.minwonhub.system.browser;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minwonhub.system.Folders;
import org.minwonhub.system.process.Processes;

/**
 * What must hold for every page that a person reads, in every state and both languages.
 * Pictures of all of them are left in the test's folder.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesContract {

	private final Path folder = Folders.fresh(getClass());

	private final Map<String, BrowserContext> visitors = new HashMap<>();

	private final Map<String, String> titles = new HashMap<>();

	private Chromium chromium;

	private Processes processes;

	private Site site;

	abstract Site start(Processes processes, Chromium chromium);

	@BeforeAll
	void open() {
		this.chromium = Chromium.require();
		this.processes = new Processes(this.folder);
		this.site = start(this.processes, this.chromium);
	}

	@AfterAll
	void close() {
		if (this.processes != null) {
			this.processes.close();
			this.chromium.close();
		}
	}

	Stream<Arguments> everyPageInBothLanguages() {
		return Stream.of(Language.values())
			.flatMap((language) -> this.site.places().stream().map((place) -> Arguments.of(place, language)));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("everyPageInBothLanguages")
	void everybodyCanReadAndUseThePage(Place place, Language language) {
		SoftAssertions all = new SoftAssertions();
		BrowserContext visitor = this.visitors.computeIfAbsent(place.visitor() + language, (key) -> {
			BrowserContext context = this.chromium.person(language);
			this.site.prepare(place.visitor(), language, context);
			return context;
		});
		Screen screen = Screen.open(visitor, this.site.address(), place);
		all.assertThat(screen.response().status()).as("status").isEqualTo(place.status());
		all.assertThat(screen.response().headers().get("content-security-policy"))
			.as("policy")
			.contains("default-src 'none'")
			.doesNotContain("unsafe");
		reads(all, screen, place, language);
		screen.picture(this.folder.resolve(place.name() + "-" + language.code() + "-wide.png"));
		all.assertThat(screen.wrongOnTheKeyboard()).as("keyboard").isEmpty();
		looksRight(all, screen, place.name() + "-" + language.code());
		all.assertThat(screen.requests())
			.as("requests")
			.allMatch((url) -> url.startsWith(this.site.address() + "/") || url.startsWith("data:"));
		all.assertThat(screen.complaints()).as("console").isEmpty();
		all.assertAll();
	}

	private void reads(SoftAssertions all, Screen screen, Place place, Language language) {
		all.assertThat(screen.language()).as("language").isEqualTo(language.code());
		all.assertThat(screen.title()).as("title").isNotBlank();
		String before = this.titles.putIfAbsent(language + screen.title(), place.page());
		all.assertThat((before != null) ? before : place.page())
			.as("the page that has the title " + screen.title())
			.isEqualTo(place.page());
		all.assertThat(screen.ask(Script.UNMARKED)).as("Korean that is not marked").isEmpty();
		all.assertThat(screen.ask(Script.RAW)).as("words of machines").isEmpty();
	}

	private void looksRight(SoftAssertions all, Screen screen, String name) {
		all.assertThat(screen.violations()).as("axe, wide").isEmpty();
		screen.narrow().picture(this.folder.resolve(name + "-narrow.png"));
		all.assertThat(screen.violations()).as("axe, narrow").isEmpty();
		all.assertThat(screen.magnified().ask(Script.CLIPPED)).as("magnified").isEmpty();
		screen.ask(Script.SPACING);
		all.assertThat(screen.ask(Script.CLIPPED)).as("spaced, magnified").isEmpty();
		all.assertThat(screen.wide().ask(Script.CLIPPED)).as("spaced, wide").isEmpty();
	}

}
