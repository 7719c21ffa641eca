package org.minwonhub.system.search;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of exchange as rows: complaints of fifty partners to fifty agencies, each with a
 * leg and three messages. Rows only; nothing in them can be opened or proven.
 */
final class Year {

	static final int PARTNERS = 50;

	private static final int MESSAGES_OF_A_COMPLAINT = 3;

	private final JdbcClient database;

	private final int messages;

	Year(JdbcClient database, int messages) {
		this.database = database;
		this.messages = messages;
	}

	static String partner(int number) {
		return "urn:partner:p" + number;
	}

	static String agency(int number) {
		return "urn:agency:" + (6_000_000 + number);
	}

	int complaints() {
		return this.messages / MESSAGES_OF_A_COMPLAINT;
	}

	void fill() {
		this.database.sql("""
				insert into complaint (id, application_number, filed_by, origin_system, origin_id, generation, handling,
				  kind, category, visibility, revision, state, transfers, received_at, key_id)
				select gen_random_uuid(), 'MH-Y-' || i, 'urn:partner:p' || (i * 7 % :partners), 'load', i, 1, 'ROUTE',
				  'QUERY', 'TRAFFIC', 'PRIVATE', 1, 'OPEN', 0,
				  timestamptz '2026-01-01 00:00+09' + i * (interval '365 days' / :count), gen_random_uuid()
				from generate_series(1, :count) i""").param("partners", PARTNERS).param("count", complaints()).update();
		this.database
			.sql("""
					insert into leg (id, complaint_id, ordinal, agency, state, receipt_number, opened_at)
					select gen_random_uuid(), id, 1, 'urn:agency:' || (6000000 + origin_id::int * 11 % :partners), 'ACCEPTED',
					  'R-' || origin_id, received_at from complaint""")
			.param("partners", PARTNERS)
			.update();
		this.database
			.sql("""
					insert into message (participant, message_id, content_hash, operation, sender_seq, received_at,
					  complaint_id, signer, signer_trust, algorithm, key_id, leaf, log_deadline)
					select case k when 1 then c.filed_by else l.agency end, gen_random_uuid(), repeat('0', 64),
					  (array['SubmitComplaint', 'AcceptComplaint', 'PublishAnswer'])[k], c.origin_id::int,
					  c.received_at + (k - 1) * interval '1 day', c.id,
					  md5(case k when 1 then c.filed_by else l.agency end) || repeat('0', 32), 'HUB_CA', 'rsa-sha256', c.key_id,
					  convert_to(repeat('x', 600), 'UTF8'), c.received_at
					from complaint c join leg l on l.complaint_id = c.id cross join generate_series(1, 3) k
					order by c.received_at + (k - 1) * interval '1 day'""")
			.update();
		this.database.sql("analyze").update();
	}

}
