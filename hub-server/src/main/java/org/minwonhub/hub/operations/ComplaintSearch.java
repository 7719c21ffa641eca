package org.minwonhub.hub.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds complaints, newest first.
 */
@Component
class ComplaintSearch {

	private static final String COLUMNS = """
			select c.id, c.application_number, c.filed_by, c.handling, c.kind, c.category, c.region, c.state,
			  c.received_at, c.trial
			from complaint c""";

	private final JdbcClient jdbc;

	ComplaintSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param within the one agency whose complaints are shown; {@code null} for all
	 */
	Page<ComplaintLine> list(ComplaintFilter filter, @Nullable String within, @Nullable Cursor after, int size) {
		Criteria criteria = filter.criteria()
			.and("c.id in (select h.complaint_id from complaint_holder h where h.participant = :within)", "within",
					within);
		if (after != null) {
			criteria
				.and("(c.received_at < :at or (c.received_at = :at and c.id < :id))", "at",
						DatabaseClock.column(after.at()))
				.parameters()
				.put("id", after.id());
		}
		List<ComplaintLine> lines = this.jdbc
			.sql(COLUMNS + criteria.where() + " order by c.received_at desc, c.id desc limit :size")
			.params(criteria.parameters())
			.param("size", size + 1)
			.query(ComplaintSearch::line)
			.list();
		Page<ComplaintLine> page = Page.of(lines, size, ComplaintLine::cursor);
		return new Page<>(withAgencies(page.items()), page.next());
	}

	/** The complaint with an application number or an id. */
	Optional<ComplaintLine> find(String name) {
		return id(name).map((id) -> this.jdbc.sql(COLUMNS + " where c.id = :id").param("id", id))
			.orElseGet(() -> this.jdbc.sql(COLUMNS + " where c.application_number = :number").param("number", name))
			.query(ComplaintSearch::line)
			.optional()
			.map((line) -> withAgencies(List.of(line)).get(0));
	}

	/**
	 * The same for who must know it.
	 * @throws OperationProblem with {@code COMPLAINT_UNKNOWN} if there is none
	 */
	ComplaintLine required(String name) {
		return find(name).orElseThrow(() -> new OperationProblem(Problem.COMPLAINT_UNKNOWN, name));
	}

	private static Optional<UUID> id(String name) {
		return name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(name))
				: Optional.empty();
	}

	private List<ComplaintLine> withAgencies(List<ComplaintLine> lines) {
		if (lines.isEmpty()) {
			return lines;
		}
		Map<UUID, List<String>> agencies = new HashMap<>();
		this.jdbc
			.sql("select complaint_id, agency from leg where complaint_id in (:ids) order by complaint_id, ordinal")
			.param("ids", lines.stream().map(ComplaintLine::id).toList())
			.query((rs) -> {
				agencies.computeIfAbsent(Columns.id(rs, "complaint_id"), (id) -> new ArrayList<>())
					.add(rs.getString("agency"));
			});
		return lines.stream().map((line) -> line.with(agencies.getOrDefault(line.id(), List.of()))).toList();
	}

	private static ComplaintLine line(ResultSet rs, int row) throws SQLException {
		return new ComplaintLine(Columns.id(rs, "id"), rs.getString("application_number"), rs.getString("filed_by"),
				List.of(), rs.getString("handling"), rs.getString("kind"), rs.getString("category"),
				rs.getString("region"), rs.getString("state"), Columns.time(rs, "received_at"), rs.getBoolean("trial"));
	}

}
