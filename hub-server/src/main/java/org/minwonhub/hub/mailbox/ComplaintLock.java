package org.minwonhub.hub.mailbox;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lock under which a complaint's legs change and its deliveries are numbered. Who
 * needs several takes them in the order of their ids.
 */
@Component
public class ComplaintLock {

	private final JdbcClient jdbc;

	ComplaintLock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Holds the complaint's row until the transaction ends. */
	public void hold(UUID complaint) {
		this.jdbc.sql("select id from complaint where id = :id for update")
			.param("id", complaint)
			.query(UUID.class)
			.optional();
	}

}
