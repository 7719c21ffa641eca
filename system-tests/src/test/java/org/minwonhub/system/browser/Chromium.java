package org.minwonhub.system.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The Chromium that is installed on this machine; none is downloaded.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	/**
	 * Skips the tests where no browser is installed. In continuous integration that is a
	 * failure: nothing may be skipped there.
	 */
	static Chromium require() {
		Optional<Path> program = installed();
		String reason = "No browser is installed (package chromium): the pages are left untested";
		if ("true".equals(System.getenv("CI"))) {
			assertThat(program).as(reason).isPresent();
		}
		assumeTrue(program.isPresent(), reason);
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		// Chromium refuses its own sandbox to root, and containers often forbid it.
		return new Chromium(playwright,
				playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(program.orElseThrow())
						.setChromiumSandbox(false)
						.setArgs(List.of("--disable-dev-shm-usage"))));
	}

	private static Optional<Path> installed() {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** A person with a browser in this language and nothing else in it. */
	BrowserContext person(Language language) {
		BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setLocale(language.tag())
			// A clerk may sit at a machine with any clock.
			.setTimezoneId("America/New_York")
			.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
		context.setDefaultTimeout(15_000);
		return context;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
