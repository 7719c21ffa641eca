package org.minwonhub.hub.log.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Published checkpoints, and whose key signs them. Checkpoints are only ever inserted.
 */
@Component
public class CheckpointStore {

	private final JdbcClient jdbc;

	public CheckpointStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest. */
	public Optional<Published> last() {
		return this.jdbc.sql("select size, note, signed_at from log_checkpoint order by size desc limit 1")
			.query(CheckpointStore::published)
			.optional();
	}

	/** The newest one that was signed before a time. */
	public Optional<Published> lastBefore(Instant time) {
		return this.jdbc.sql("""
				select size, note, signed_at from log_checkpoint where signed_at < :time
				order by size desc limit 1""")
			.param("time", DatabaseClock.column(time))
			.query(CheckpointStore::published)
			.optional();
	}

	public Optional<Published> find(long size) {
		return this.jdbc.sql("select size, note, signed_at from log_checkpoint where size = :size")
			.param("size", size)
			.query(CheckpointStore::published)
			.optional();
	}

	private static Published published(ResultSet rs, int row) throws SQLException {
		return new Published(rs.getLong("size"), rs.getBytes("note"),
				rs.getObject("signed_at", OffsetDateTime.class).toInstant());
	}

	public void publish(long size, byte[] note, Instant at) {
		this.jdbc.sql("insert into log_checkpoint (size, note, signed_at) values (:size, :note, :at)")
			.param("size", size)
			.param("note", note)
			.param("at", DatabaseClock.column(at))
			.update();
	}

	/** The log's key, from its first start on. */
	public Optional<String> vkey() {
		return this.jdbc.sql("select vkey from log_signer where id = 1").query(String.class).optional();
	}

	/** The same, with the row lock that makes the caller the only signer. */
	public Optional<String> lockVkey() {
		return this.jdbc.sql("select vkey from log_signer where id = 1 for update").query(String.class).optional();
	}

	public void begin(String vkey) {
		this.jdbc.sql("insert into log_signer (id, vkey) values (1, :vkey)").param("vkey", vkey).update();
	}

	/**
	 * A checkpoint as it is served.
	 *
	 * @param size of its tree, as its row says
	 */
	public record Published(long size, byte[] note, Instant at) {
	}

}
