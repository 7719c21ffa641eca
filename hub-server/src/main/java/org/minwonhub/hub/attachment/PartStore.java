package org.minwonhub.hub.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of parts and of their chunks.
 */
@Component
class PartStore {

	private static final String COLUMNS = "select id, owner, part_class, name, size, stored, complete, key_id, sealed_salt, erased from part ";

	private static final String NAMELESS = "0".repeat(64);

	private final JdbcClient jdbc;

	PartStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A part that its owner has put and no message has named yet; held for update. */
	Optional<PartRow> unbound(String owner, String name) {
		return this.jdbc
			.sql(COLUMNS + "where owner = :owner and name = :name and complaint_id is null order by id for update")
			.param("owner", owner)
			.param("name", name)
			.query(PartStore::row)
			.list()
			.stream()
			.findFirst();
	}

	Optional<PartRow> ofComplaint(UUID complaint, String name) {
		return this.jdbc.sql(COLUMNS + "where complaint_id = :complaint and name = :name order by id")
			.param("complaint", complaint)
			.param("name", name)
			.query(PartStore::row)
			.list()
			.stream()
			.findFirst();
	}

	List<PartRow> ofComplaint(UUID complaint) {
		return this.jdbc.sql(COLUMNS + "where complaint_id = :complaint order by id")
			.param("complaint", complaint)
			.query(PartStore::row)
			.list();
	}

	void insert(PartRow part, @Nullable UUID complaint, Instant at) {
		this.jdbc
			.sql("""
					insert into part (id, owner, part_class, name, size, stored, complete, complaint_id, key_id, sealed_salt,
					  erased, changed_at)
					values (:id, :owner, :class, :name, :size, :stored, :complete, :complaint, :key, :salt, false, :at)""")
			.param("id", part.id())
			.param("owner", part.owner())
			.param("class", part.partClass())
			.param("name", part.name())
			.param("size", part.size())
			.param("stored", part.stored())
			.param("complete", part.complete())
			.param("complaint", complaint)
			.param("key", part.key())
			.param("salt", part.sealedSalt())
			.param("at", DatabaseClock.column(at))
			.update();
	}

	void addChunk(UUID part, long offset, byte[] sealed) {
		this.jdbc.sql("insert into part_chunk (part_id, chunk_offset, sealed) values (:part, :offset, :sealed)")
			.param("part", part)
			.param("offset", offset)
			.param("sealed", sealed)
			.update();
	}

	void grow(UUID part, long stored, boolean complete, Instant at) {
		this.jdbc.sql("update part set stored = :stored, complete = :complete, changed_at = :at where id = :id")
			.param("stored", stored)
			.param("complete", complete)
			.param("at", DatabaseClock.column(at))
			.param("id", part)
			.update();
	}

	void bind(UUID part, UUID complaint) {
		this.jdbc.sql("update part set complaint_id = :complaint where id = :id")
			.param("complaint", complaint)
			.param("id", part)
			.update();
	}

	/** Where each chunk begins, in order. */
	List<Long> offsets(UUID part) {
		return this.jdbc.sql("select chunk_offset from part_chunk where part_id = :part order by chunk_offset")
			.param("part", part)
			.query(Long.class)
			.list();
	}

	byte[] sealedChunk(UUID part, long offset) {
		return this.jdbc.sql("select sealed from part_chunk where part_id = :part and chunk_offset = :offset")
			.param("part", part)
			.param("offset", offset)
			.query((rs, row) -> rs.getBytes(1))
			.single();
	}

	void deleteChunks(UUID part) {
		this.jdbc.sql("delete from part_chunk where part_id = :part").param("part", part).update();
	}

	/**
	 * Takes the names of a complaint's files away: they are plain hashes of their
	 * content. Those of sealed parts are salted.
	 */
	void forgetNames(UUID complaint) {
		this.jdbc.sql("update part set name = :none where complaint_id = :complaint and part_class = 'FILE'")
			.param("none", NAMELESS)
			.param("complaint", complaint)
			.update();
	}

	/** Whether all of the complaint's content was erased on legal grounds. */
	boolean isErased(UUID complaint) {
		return this.jdbc.sql("select count(*) from complaint where id = :complaint and erased_at is not null")
			.param("complaint", complaint)
			.query(Long.class)
			.single() > 0;
	}

	/** Takes a part's bytes and salt away and leaves its row, which then says so. */
	void erase(UUID part) {
		deleteChunks(part);
		this.jdbc.sql("update part set erased = true, sealed_salt = null where id = :id").param("id", part).update();
	}

	void delete(UUID part) {
		deleteChunks(part);
		this.jdbc.sql("delete from part where id = :id").param("id", part).update();
	}

	/** Deletes a part unless a message has named it or a chunk has come since. */
	void deleteIfAbandoned(UUID part, Instant before) {
		boolean abandoned = this.jdbc
			.sql("select id from part where id = :id and complaint_id is null and changed_at < :before for update")
			.param("id", part)
			.param("before", DatabaseClock.column(before))
			.query(UUID.class)
			.optional()
			.isPresent();
		if (abandoned) {
			delete(part);
		}
	}

	/** Parts that nobody named since. */
	List<UUID> abandonedBefore(Instant time) {
		return this.jdbc.sql("select id from part where complaint_id is null and changed_at < :time")
			.param("time", DatabaseClock.column(time))
			.query(UUID.class)
			.list();
	}

	private static PartRow row(ResultSet rs, int number) throws SQLException {
		return new PartRow(rs.getObject("id", UUID.class), rs.getString("owner"), rs.getString("part_class"),
				rs.getString("name"), rs.getLong("size"), rs.getLong("stored"), rs.getBoolean("complete"),
				rs.getObject("key_id", UUID.class), rs.getBytes("sealed_salt"), rs.getBoolean("erased"));
	}

}
