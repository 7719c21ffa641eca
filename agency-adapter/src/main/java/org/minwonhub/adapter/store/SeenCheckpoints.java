package org.minwonhub.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checkpoints of the hub's log that were found right: the latest, and the last of each
 * day.
 */
public final class SeenCheckpoints {

	private static final String LATEST = "LATEST";

	private final JdbcClient jdbc;

	SeenCheckpoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Seen> latest() {
		return this.jdbc.sql("select * from log_seen where place = ?")
			.param(LATEST)
			.query(SeenCheckpoints::read)
			.optional();
	}

	/** All that are kept, the latest last. */
	public List<Seen> all() {
		return this.jdbc.sql("select * from log_seen order by place").query(SeenCheckpoints::read).list();
	}

	/**
	 * Puts the next one in the latest's place. The caller holds a transaction and makes
	 * it durable.
	 * @param before the size that the latest is thought to have; empty for none
	 * @param day of the next one, as 2026-11-22
	 * @return whether it had that size
	 */
	public boolean advance(Optional<Long> before, long size, byte[] note, String day, long now) {
		int changed = before.isPresent()
				? this.jdbc.sql("update log_seen set size = ?, note = ?, seen_at = ? where place = ? and size = ?")
					.params(Values.of(size, note, now, LATEST, before.get()))
					.update()
				: this.jdbc.sql("""
						insert into log_seen (place, size, note, seen_at)
						select ?, ?, ?, ? where not exists (select 1 from log_seen where place = ?)""")
					.params(Values.of(LATEST, size, note, now, LATEST))
					.update();
		if (changed == 1) {
			this.jdbc.sql("merge into log_seen (place, size, note, seen_at) key (place) values (?, ?, ?, ?)")
				.params(Values.of(day, size, note, now))
				.update();
		}
		return changed == 1;
	}

	/** Trusts the log anew from whatever comes next; the days stay. */
	public void forgetLatest() {
		this.jdbc.sql("delete from log_seen where place = ?").param(LATEST).update();
	}

	public void forgetDaysBefore(long time) {
		this.jdbc.sql("delete from log_seen where place <> ? and seen_at < ?").params(Values.of(LATEST, time)).update();
	}

	private static Seen read(ResultSet row, int number) throws SQLException {
		return new Seen(row.getString("place"), row.getLong("size"), row.getBytes("note"), row.getLong("seen_at"));
	}

	/**
	 * @param place LATEST, or a day
	 * @param note the exact bytes
	 */
	public record Seen(String place, long size, byte[] note, long at) {
	}

}
