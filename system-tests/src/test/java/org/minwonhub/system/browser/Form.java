package org.minwonhub.system.browser;

import com.microsoft.playwright.Page;

/**
 * A form on a page, as a person fills it in.
 *
 * @param page where it is
 * @param selector which it is
 */
record Form(Page page, String selector) {

	/** The form that a page of the hub is for, not one in a row of its table. */
	static Form main(Page page) {
		return new Form(page, "main > form");
	}

	Form fill(String field, String text) {
		this.page.locator(this.selector + " #" + field).fill(text);
		return this;
	}

	Form choose(String field, String option) {
		this.page.locator(this.selector + " #" + field).selectOption(option);
		return this;
	}

	/** By its first button, as the enter key does. */
	void send() {
		this.page.locator(this.selector + " button").first().click();
	}

}
