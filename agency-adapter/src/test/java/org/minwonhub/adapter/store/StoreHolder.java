package org.minwonhub.adapter.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that commits, says so, and holds the store until it is killed.
 */
final class StoreHolder {

	static final String COMMITTED = "committed";

	static final int COMMITS = 300;

	static final char[] PASSWORD = "secret".toCharArray();

	private StoreHolder() {
	}

	public static void main(String[] arguments) throws StoreException, IOException {
		AdapterStore store = AdapterStore.open(Path.of(arguments[0]), PASSWORD);
		for (int i = 0; i < COMMITS; i++) {
			store.outbox().add("lane" + i, null, "Operation", "urn:uuid:" + i, "<draft/>", i);
		}
		System.out.println(COMMITTED);
		System.in.read();
	}

}
