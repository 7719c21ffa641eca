package org.minwonhub.system.browser;

import java.util.function.Consumer;

import com.microsoft.playwright.Page;

/**
 * A page in one of its states.
 *
 * @param name for people and files
 * @param visitor who looks at it: a name that the tests of the site know
 * @param path where to go
 * @param status what the server is to answer in the end
 * @param act what the visitor does there to bring the page into the state
 */
record Place(String name, String visitor, String path, int status, Consumer<Page> act) {

	Place(String name, String visitor, String path, int status) {
		this(name, visitor, path, status, (page) -> {
		});
	}

	/**
	 * A page may have one title in several states; so may a refusal, wherever it comes.
	 */
	String page() {
		int query = this.path.indexOf('?');
		return (this.status >= 400) ? "refusal " + this.status
				: (query < 0) ? this.path : this.path.substring(0, query);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
