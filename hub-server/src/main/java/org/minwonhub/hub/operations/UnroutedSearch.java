package org.minwonhub.hub.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What waits on the unroutable desk. */
@Component
class UnroutedSearch {

	/** The desk works from the top; the rest comes up as it empties. */
	private static final int LONGEST = 500;

	private static final String WAITING = """
			select c.id, c.application_number, c.filed_by, c.category, c.region, u.reason, u.since
			from unrouted u join complaint c on c.id = u.complaint_id
			where u.assigned_at is null and c.state = 'UNROUTED'
			""";

	private final JdbcClient jdbc;

	UnroutedSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The {@value #LONGEST} that wait longest, longest first. */
	List<UnroutedLine> list() {
		return lines(this.jdbc.sql(WAITING + "order by u.since, c.id limit :longest").param("longest", LONGEST));
	}

	/** A complaint, if it waits. */
	Optional<UnroutedLine> find(UUID complaint) {
		return lines(this.jdbc.sql(WAITING + "and c.id = :id").param("id", complaint)).stream().findFirst();
	}

	private static List<UnroutedLine> lines(StatementSpec query) {
		return query
			.query((rs, row) -> new UnroutedLine(Columns.id(rs, "id"), rs.getString("application_number"),
					rs.getString("filed_by"), rs.getString("category"), rs.getString("region"), rs.getString("reason"),
					Columns.time(rs, "since")))
			.list();
	}

}
