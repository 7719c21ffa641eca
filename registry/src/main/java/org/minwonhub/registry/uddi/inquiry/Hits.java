package org.minwonhub.registry.uddi.inquiry;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hits of a query: two statements, whatever their number. They are measured before
 * they are read.
 *
 * @param total how many there are
 * @param found those of the part asked for
 */
record Hits(int total, List<Hit> found) {

	/**
	 * One hit.
	 *
	 * @param text its info or XML
	 */
	record Hit(String key, String text) {

	}

	/** Asks for a part of the hits, with {@code info} or {@code xml} as text. */
	static Hits of(JdbcClient jdbc, Query query, Slice slice, String column, boolean named) {
		String part = query.where() + query.qualifiers().order(named) + " limit " + slice.rows() + " offset "
				+ (slice.head() - 1L);
		int total = jdbc
			.sql("select (select count(*)" + query.where() + "), (select coalesce(sum(part.size), 0) from (select e."
					+ column + "_length as size" + part + ") part)")
			.params(query.parameters().values())
			.query((rs, row) -> {
				AnswerSize.require(rs.getLong(2));
				return rs.getInt(1);
			})
			.single();
		List<Hit> found = jdbc.sql("select e.entity_key, e." + column + " as text" + part)
			.params(query.parameters().values())
			.query((rs, row) -> new Hit(rs.getString(1), rs.getString(2)))
			.list();
		return new Hits(total, found);
	}

	List<String> keys() {
		return this.found.stream().map(Hit::key).toList();
	}

}
