package org.minwonhub.system.browser;

import java.util.List;

import com.microsoft.playwright.BrowserContext;

/**
 * A running application with pages.
 */
interface Site {

	/** Without a slash at the end. */
	String address();

	/** Its pages in their states. */
	List<Place> places();

	/** Brings a visitor in: by a link, a login, a choice of language. */
	void prepare(String visitor, Language language, BrowserContext context);

}
