package org.minwonhub.registry.uddi.publication;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one participant may publish altogether, all its accounts together; the centre is
 * not bounded.
 */
class Quota {

	private static final int MOST_ENTITIES = 10_000;

	private static final long MOST_CHARACTERS = 50_000_000;

	private final JdbcClient jdbc;

	Quota(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Refuses a call that has stored too much; it is undone then. */
	void require(Publisher publisher) {
		if (publisher.participant() == null) {
			return;
		}
		boolean kept = this.jdbc
			.sql("select count(*), coalesce(sum(xml_length), 0) from uddi_entity where owner = :owner")
			.param("owner", publisher.owner())
			.query((rs, row) -> rs.getLong(1) <= MOST_ENTITIES && rs.getLong(2) <= MOST_CHARACTERS)
			.single();
		if (!kept) {
			throw new UddiFault(UddiError.ACCOUNT_LIMIT_EXCEEDED, "");
		}
	}

}
