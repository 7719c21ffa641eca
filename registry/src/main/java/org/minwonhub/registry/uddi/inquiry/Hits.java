package org.minwonhub.registry.uddi.inquiry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hits of a query: two statements, whatever their number. The first finds, counts and
 * measures them, the second reads those of the part asked for.
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
		List<Measured> part = jdbc.sql(select(query, slice, column, named))
			.params(query.parameters().values())
			.query((rs, row) -> new Measured(rs.getString(1), rs.getLong(2), rs.getInt(3)))
			.list();
		if (part.isEmpty()) {
			return new Hits(slice.first() ? 0 : total(jdbc, query), List.of());
		}
		AnswerSize.require(part.stream().mapToLong(Measured::length).sum());
		Map<String, Hit> read = new HashMap<>();
		jdbc.sql("select entity_key, " + column + " from uddi_entity where entity_key in (:keys)")
			.param("keys", part.stream().map(Measured::key).toList())
			.query((rs) -> {
				read.put(rs.getString(1), new Hit(rs.getString(1), rs.getString(2)));
			});
		// One that went meanwhile is a hit no more.
		return new Hits(part.get(0).total(),
				part.stream().flatMap((each) -> Stream.ofNullable(read.get(each.key()))).toList());
	}

	/**
	 * The part's keys in order, the length of each one's text, and how many hits there
	 * are.
	 */
	static String select(Query query, Slice slice, String column, boolean named) {
		return "select e.entity_key, e." + column + "_length, count(*) over ()" + query.from()
				+ query.qualifiers().order(named) + " limit " + slice.rows() + " offset " + (slice.head() - 1L);
	}

	private static int total(JdbcClient jdbc, Query query) {
		return jdbc.sql("select count(*)" + query.from())
			.params(query.parameters().values())
			.query(Integer.class)
			.single();
	}

	List<String> keys() {
		return this.found.stream().map(Hit::key).toList();
	}

	/** A hit before it is read. */
	private record Measured(String key, long length, int total) {

	}

}
