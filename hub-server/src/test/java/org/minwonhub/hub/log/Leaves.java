package org.minwonhub.hub.log;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The entries of a hub's log, as its database has them.
 */
public final class Leaves {

	private Leaves() {
	}

	/** All that were committed, whether they have their place already or not. */
	public static List<String> committed(JdbcClient database) {
		return database.sql("select leaf from log_entry union all select leaf from log_intake")
			.query((rs, row) -> new String(rs.getBytes(1), StandardCharsets.UTF_8))
			.list();
	}

}
