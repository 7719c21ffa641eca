package org.minwonhub.hub.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.attachment.Parts;
import org.minwonhub.hub.log.LogIntake;
import org.minwonhub.hub.mailbox.Deliveries;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a complaint's content out of the database, asks every holder to erase its copy,
 * and writes the log's entry, all within the caller's transaction and under the
 * complaint's lock. What stays are ids, parties, codes and times.
 */
@Component
class Wiping {

	private final JdbcClient jdbc;

	private final Parts parts;

	private final Deliveries deliveries;

	private final LogIntake log;

	private final DatabaseClock clock;

	Wiping(JdbcClient jdbc, Parts parts, Deliveries deliveries, LogIntake log, DatabaseClock clock) {
		this.jdbc = jdbc;
		this.parts = parts;
		this.deliveries = deliveries;
		this.log = log;
		this.clock = clock;
	}

	void wipe(Erasure erasure) {
		Instant now = this.clock.now();
		List<UUID> messages = messages(erasure.complaint());
		take(erasure, now);
		this.log.erasure(erasure.id(), erasure.complaint(), erasure.basis(), erasure.requestedBy(),
				String.valueOf(erasure.decidedBy()), messages.stream().map(Urn::of).toList(), now);
	}

	/**
	 * The same without the entry, which is in the log: for what a restored backup has
	 * brought back.
	 */
	void take(Erasure erasure, Instant now) {
		UUID complaint = erasure.complaint();
		for (UUID key : keys(complaint)) {
			this.jdbc.sql("insert into erasure_key (key_id, erasure_id) values (:key, :erasure)")
				.param("key", key)
				.param("erasure", erasure.id())
				.update();
		}
		this.deliveries.endAllOf(complaint, "ERASED", now);
		this.jdbc
			.sql("""
					delete from message_envelope where message in (select id from message where complaint_id = :complaint)""")
			.param("complaint", complaint)
			.update();
		this.jdbc.sql(
				"update message set sealed_salt = null, sealed_hash = null, content_hash = null where complaint_id = :complaint")
			.param("complaint", complaint)
			.update();
		this.parts.wipe(complaint);
		this.jdbc.sql("delete from unrouted where complaint_id = :complaint and assigned_at is null")
			.param("complaint", complaint)
			.update();
		this.jdbc.sql("update complaint set erased_at = :now where id = :complaint")
			.param("now", DatabaseClock.column(now))
			.param("complaint", complaint)
			.update();
		this.jdbc
			.sql("""
					insert into step (complaint_id, at, state, cause)
					values (:complaint, :now, (select state from complaint where id = :complaint), 'ErasureDesk.approve')""")
			.param("complaint", complaint)
			.param("now", DatabaseClock.column(now))
			.update();
		for (String holder : holders(erasure.complaint())) {
			UUID delivery = this.deliveries.postNotice(holder, erasure.complaint(), erasure.id(), now);
			this.jdbc.sql("insert into erasure_notice (delivery_id, erasure_id) values (:delivery, :erasure)")
				.param("delivery", delivery)
				.param("erasure", erasure.id())
				.update();
		}
	}

	private List<UUID> messages(UUID complaint) {
		return this.jdbc.sql("select message_id from message where complaint_id = :complaint order by id")
			.param("complaint", complaint)
			.query(UUID.class)
			.list();
	}

	private List<String> holders(UUID complaint) {
		return this.jdbc
			.sql("""
					select distinct participant from complaint_holder where complaint_id = :complaint order by participant""")
			.param("complaint", complaint)
			.query(String.class)
			.list();
	}

	private List<UUID> keys(UUID complaint) {
		return this.jdbc.sql("""
				select key_id from complaint where id = :complaint
				union select key_id from part where complaint_id = :complaint
				union select key_id from message where complaint_id = :complaint""")
			.param("complaint", complaint)
			.query(UUID.class)
			.list();
	}

}
