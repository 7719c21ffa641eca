package org.minwonhub.hub.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.operations.Columns;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads participants with what waits for them, in one statement however many they are.
 */
@Component
class ParticipantRows {

	private static final String ROWS = """
			select p.uri, p.kind, p.name_ko, p.name_en, p.state, p.parent, w.waiting, w.oldest, s.last_at, c.good_until
			from participant p
			left join (select recipient, count(*) as waiting, min(assigned_at) as oldest from delivery
			  where state in ('QUEUED', 'READY', 'PARKED', 'HELD') group by recipient) w on w.recipient = p.uri
			left join participant_presence s on s.participant = p.uri
			left join (select participant, max(not_after) as good_until from participant_certificate
			  where revoked_at is null group by participant) c on c.participant = p.uri
			""";

	private final JdbcClient jdbc;

	ParticipantRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * By name; what is blank does not matter.
	 * @param after the name that ended the page before
	 */
	List<ParticipantRow> list(@Nullable String state, @Nullable String kind, String after, int most) {
		return this.jdbc.sql(ROWS + """
				where p.uri > :after and (:state = '' or p.state = :state) and (:kind = '' or p.kind = :kind)
				order by p.uri limit :most""")
			.param("after", after)
			.param("state", (state != null) ? state : "")
			.param("kind", (kind != null) ? kind : "")
			.param("most", most)
			.query(ParticipantRows::row)
			.list();
	}

	Optional<ParticipantRow> find(String uri) {
		return this.jdbc.sql(ROWS + "where p.uri = :uri").param("uri", uri).query(ParticipantRows::row).optional();
	}

	/** Those that speak and were not heard since then, longest first. */
	List<ParticipantRow> silentSince(Instant then, int most) {
		return this.jdbc.sql(ROWS + """
				where p.state in ('LIVE', 'TEST') and (s.last_at is null or s.last_at < :then)
				order by s.last_at, p.uri limit :most""")
			.param("then", DatabaseClock.column(then))
			.param("most", most)
			.query(ParticipantRows::row)
			.list();
	}

	/** Those that speak and whose newest certificate ends before then, soonest first. */
	List<ParticipantRow> endingBefore(Instant then, int most) {
		return this.jdbc.sql(ROWS + """
				where p.state in ('LIVE', 'TEST', 'SUSPENDED') and c.good_until < :then
				order by c.good_until, p.uri limit :most""")
			.param("then", DatabaseClock.column(then))
			.param("most", most)
			.query(ParticipantRows::row)
			.list();
	}

	/** How many stand where. */
	Map<String, Long> counts() {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.jdbc.sql("select state, count(*) as n from participant group by state").query((rs) -> {
			counts.put(rs.getString("state"), rs.getLong("n"));
		});
		return counts;
	}

	private static ParticipantRow row(ResultSet rs, int number) throws SQLException {
		String uri = rs.getString("uri");
		return new ParticipantRow(uri, uri.substring(uri.lastIndexOf(':') + 1), rs.getString("kind"),
				rs.getString("name_ko"), rs.getString("name_en"), rs.getString("state"), rs.getString("parent"),
				rs.getLong("waiting"), Columns.optionalTime(rs, "oldest"), Columns.optionalTime(rs, "last_at"),
				Columns.optionalTime(rs, "good_until"));
	}

}
