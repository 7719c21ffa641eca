package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two agencies and three complaints, one of them without an agency, as rows.
 */
public final class SampleExchange {

	public static final String SEOUL = "urn:agency:6110000";

	public static final String BUSAN = "urn:agency:6260000";

	public static final UUID ROUTED = UUID.fromString("00000000-0000-7000-8000-000000000001");

	public static final UUID UNROUTED = UUID.fromString("00000000-0000-7000-8000-000000000002");

	public static final UUID OLD = UUID.fromString("00000000-0000-7000-8000-000000000003");

	public static final UUID DELIVERY = UUID.fromString("00000000-0000-7000-8000-0000000000d1");

	private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private final JdbcClient jdbc;

	public SampleExchange(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Empties the tables, then fills them. */
	public void fill() {
		for (String table : new String[] { "account_session", "account_link", "account", "delivery_message", "delivery",
				"step", "message_evidence", "message_envelope", "message", "unrouted", "complaint_holder", "leg",
				"complaint", "enrolled_key", "enrolment_token", "participant_certificate", "participant_contact",
				"participant_presence", "participant_category", "participant_region", "participant" }) {
			this.jdbc.sql("delete from " + table).update();
		}
		participant(SEOUL, "서울특별시", "Seoul");
		participant(BUSAN, "부산광역시", "Busan");
		complaint(ROUTED, "2611220001", "OPEN", "TRAFFIC", NOON);
		complaint(UNROUTED, "2611220002", "UNROUTED", null, NOON.plusSeconds(60));
		complaint(OLD, "2611210001", "ANSWERED", "WELFARE", NOON.minusSeconds(86_400));
		UUID leg = UUID.randomUUID();
		leg(leg, ROUTED, BUSAN, "ACCEPTED");
		leg(UUID.randomUUID(), OLD, BUSAN, "ANSWERED");
		long filing = message(ROUTED, "SubmitComplaint", 1);
		step(ROUTED, leg, "FILED", "SubmitComplaint", filing);
		step(ROUTED, leg, "ACCEPTED", "AcceptComplaint", message(ROUTED, "AcceptComplaint", 2));
		message(UNROUTED, "SubmitComplaint", 3);
		step(UNROUTED, null, "UNROUTED", "SubmitComplaint NO_CATEGORY", null);
		this.jdbc.sql("""
				insert into unrouted (complaint_id, reason, since) values (:id, 'NO_CATEGORY', :at)""")
			.param("id", UNROUTED)
			.param("at", DatabaseClock.column(NOON))
			.update();
		delivery(DELIVERY, ROUTED, leg, "READY", filing);
	}

	public String deliveryState() {
		return this.jdbc.sql("select state from delivery where id = :id")
			.param("id", DELIVERY)
			.query(String.class)
			.single();
	}

	private void participant(String uri, String nameKo, String nameEn) {
		this.jdbc.sql("""
				insert into participant (uri, kind, name_ko, name_en, state, receives_copies, registered_at, changed_at)
				values (:uri, 'AGENCY', :ko, :en, 'LIVE', false, :at, :at)""")
			.param("uri", uri)
			.param("ko", nameKo)
			.param("en", nameEn)
			.param("at", DatabaseClock.column(NOON))
			.update();
	}

	private void complaint(UUID id, String number, String state, @Nullable String category, Instant at) {
		this.jdbc
			.sql("""
					insert into complaint (id, application_number, filed_by, origin_system, origin_id, generation, handling,
					  kind, category, visibility, revision, state, transfers, received_at, key_id)
					values (:id, :number, :filedBy, 'board', :number, 1, 'ROUTE', 'QUERY', :category, 'PRIVATE', 1, :state, 0,
					  :at, :key)""")
			.param("id", id)
			.param("number", number)
			.param("filedBy", SEOUL)
			.param("category", category)
			.param("state", state)
			.param("at", DatabaseClock.column(at))
			.param("key", UUID.randomUUID())
			.update();
	}

	private void leg(UUID id, UUID complaint, String agency, String state) {
		this.jdbc.sql("""
				insert into leg (id, complaint_id, ordinal, agency, state, receipt_number, due_date, opened_at)
				values (:id, :complaint, 1, :agency, :state, '접수-7', date '2026-12-01', :at)""")
			.param("id", id)
			.param("complaint", complaint)
			.param("agency", agency)
			.param("state", state)
			.param("at", DatabaseClock.column(NOON))
			.update();
	}

	private long message(UUID complaint, String operation, int number) {
		UUID id = new UUID(7, number);
		this.jdbc.sql("""
				insert into message (participant, message_id, content_hash, operation, sender_seq, received_at,
				  complaint_id, signer, signer_trust, algorithm, key_id, leaf, log_deadline)
				values (:participant, :id, :hash, :operation, :seq, :at, :complaint, :hash, 'HUB_CA', 'rsa-sha256', :id,
				  :leaf, :at)""")
			.param("participant", SEOUL)
			.param("id", id)
			.param("hash", "0".repeat(64))
			.param("operation", operation)
			.param("seq", number)
			.param("at", DatabaseClock.column(NOON))
			.param("complaint", complaint)
			.param("leaf", new byte[] { 1 })
			.update();
		return this.jdbc.sql("select id from message where message_id = :id")
			.param("id", id)
			.query(Long.class)
			.single();
	}

	private void step(UUID complaint, @Nullable UUID leg, String state, String cause, @Nullable Long message) {
		this.jdbc.sql("""
				insert into step (complaint_id, leg_id, at, state, cause, message)
				values (:complaint, :leg, :at, :state, :cause, :message)""")
			.param("complaint", complaint)
			.param("leg", leg)
			.param("at", DatabaseClock.column(NOON))
			.param("state", state)
			.param("cause", cause)
			.param("message", message)
			.update();
	}

	private void delivery(UUID id, UUID complaint, UUID leg, String state, long message) {
		this.jdbc.sql("""
				insert into delivery (id, recipient, complaint_id, seq, reason, leg_id, assigned_at, state, next_at,
				  attempt)
				values (:id, :recipient, :complaint, 1, 'ASSIGNED', :leg, :at, :state, :at, 2)""")
			.param("id", id)
			.param("recipient", BUSAN)
			.param("complaint", complaint)
			.param("leg", leg)
			.param("at", DatabaseClock.column(NOON))
			.param("state", state)
			.update();
		this.jdbc.sql("insert into delivery_message (delivery_id, ordinal, message) values (:id, 1, :message)")
			.param("id", id)
			.param("message", message)
			.update();
	}

}
