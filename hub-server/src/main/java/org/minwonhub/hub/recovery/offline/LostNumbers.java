package org.minwonhub.hub.recovery.offline;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Application numbers that were given after the backup belong to complaints that come
 * back. So new ones begin far above: gaps harm nobody, and attempts that were rolled back
 * used numbers too.
 */
final class LostNumbers {

	private static final long MARGIN = 1000;

	private LostNumbers() {
	}

	static void skip(JdbcClient jdbc, long messages) {
		for (long i = 0; i < messages + MARGIN; i++) {
			jdbc.sql("select nextval('application_number')").query(Long.class).single();
		}
	}

}
