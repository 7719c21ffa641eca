package org.minwonhub.hub.log.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Verified time stamps, each over one published checkpoint. Rows are only ever inserted.
 */
@Component
public class StampStore {

	private static final String COLUMNS = """
			select s.size, s.authority, s.stamped_at, s.obtained_at, s.answer, c.note
			from log_stamp s join log_checkpoint c on c.size = s.size
			""";

	private final JdbcClient jdbc;

	public StampStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps the first stamp of a size. */
	void keep(long size, String authority, Instant time, Instant now, byte[] answer) {
		this.jdbc.sql("""
				insert into log_stamp (size, authority, stamped_at, obtained_at, answer)
				values (:size, :authority, :time, :now, :answer) on conflict do nothing""")
			.param("size", size)
			.param("authority", authority)
			.param("time", DatabaseClock.column(time))
			.param("now", DatabaseClock.column(now))
			.param("answer", answer)
			.update();
	}

	public Optional<Stamped> find(long size) {
		return one("where s.size = :size", size);
	}

	/** The newest; empty if there is none. */
	public Optional<Stamped> last() {
		return one("where s.size >= :size order by s.size desc limit 1", 0);
	}

	/** The first one whose checkpoint covers an entry. */
	public Optional<Stamped> covering(long index) {
		return one("where s.size > :size order by s.size limit 1", index);
	}

	/** The last one whose checkpoint ends before an entry. */
	public Optional<Stamped> before(long index) {
		return one("where s.size <= :size order by s.size desc limit 1", index);
	}

	private Optional<Stamped> one(String where, long size) {
		return this.jdbc.sql(COLUMNS + where).param("size", size).query(StampStore::stamped).optional();
	}

	/** Newest first. */
	public List<Stamped> newest(int most) {
		return this.jdbc.sql(COLUMNS + "order by s.size desc limit :most")
			.param("most", most)
			.query(StampStore::stamped)
			.list();
	}

	/** All sizes that have a stamp, smallest first. */
	public List<Long> sizes() {
		return this.jdbc.sql("select size from log_stamp order by size").query(Long.class).list();
	}

	/** How far the log is stamped; 0 if not at all. */
	public long stampedSize() {
		return this.jdbc.sql("select coalesce(max(size), 0) from log_stamp").query(Long.class).single();
	}

	/** Since when a checkpoint is without a stamp over it or one behind it. */
	Optional<Instant> unstampedSince() {
		return this.jdbc.sql("select signed_at from log_checkpoint where size > :size order by size limit 1")
			.param("size", stampedSize())
			.query((rs, row) -> rs.getObject(1, OffsetDateTime.class).toInstant())
			.optional();
	}

	private static Stamped stamped(ResultSet rs, int row) throws SQLException {
		return new Stamped(rs.getLong("size"), rs.getString("authority"),
				rs.getObject("stamped_at", OffsetDateTime.class).toInstant(),
				rs.getObject("obtained_at", OffsetDateTime.class).toInstant(), rs.getBytes("answer"),
				rs.getBytes("note"));
	}

}
