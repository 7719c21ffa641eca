package org.minwonhub.hub.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The desk's rows. Written under the complaint's row lock.
 */
@Component
public class UnroutedStore {

	private final JdbcClient jdbc;

	UnroutedStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Puts a complaint on the desk, again if it was there before. */
	public void put(UUID complaint, Unrouted reason, @Nullable UUID transferredFrom, Instant at) {
		this.jdbc.sql("delete from unrouted where complaint_id = :complaint").param("complaint", complaint).update();
		this.jdbc.sql("""
				insert into unrouted (complaint_id, reason, transferred_from, since)
				values (:complaint, :reason, :from, :at)""")
			.param("complaint", complaint)
			.param("reason", reason.name())
			.param("from", transferredFrom)
			.param("at", DatabaseClock.column(at))
			.update();
	}

	/** The waiting row of a complaint, if it waits. */
	public Optional<Waiting> waiting(UUID complaint) {
		return this.jdbc.sql(
				"select reason, transferred_from from unrouted where complaint_id = :complaint and assigned_at is null")
			.param("complaint", complaint)
			.query((rs, row) -> new Waiting(Unrouted.valueOf(rs.getString("reason")),
					rs.getObject("transferred_from", UUID.class)))
			.optional();
	}

	public void assigned(UUID complaint, String agency, String why, Instant at) {
		this.jdbc.sql("""
				update unrouted set assigned_at = :at, assigned_to = :agency, assigned_why = :why
				where complaint_id = :complaint""")
			.param("at", DatabaseClock.column(at))
			.param("agency", agency)
			.param("why", why)
			.param("complaint", complaint)
			.update();
	}

	/**
	 * @param reason why it waits
	 * @param transferredFrom the leg whose transfer put it there, if one did
	 */
	public record Waiting(Unrouted reason, @Nullable UUID transferredFrom) {
	}

}
