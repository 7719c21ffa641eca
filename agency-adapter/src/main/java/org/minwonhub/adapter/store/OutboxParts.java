package org.minwonhub.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.minwonhub.adapter.board.BoardFile;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.xsd.complaint.PartClass;

/**
 * The parts of the outbox's messages.
 */
public final class OutboxParts {

	private final JdbcClient jdbc;

	OutboxParts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void addSealed(long outboxId, String commitment, String salt, byte[] content) {
		this.jdbc.sql("""
				insert into outbox_part (outbox_id, part_class, place, name, salt, size, content)
				values (?, 'PETITIONER', 0, ?, ?, ?, ?)""")
			.params(Values.of(outboxId, commitment, salt, content.length, content))
			.update();
	}

	public void addFile(long outboxId, int place, BoardFile file) {
		this.jdbc.sql("""
				insert into outbox_part (outbox_id, part_class, place, size, board_key, file_number, file_name,
					media_type) values (?, 'FILE', ?, ?, ?, ?, ?, ?)""")
			.params(Values.of(outboxId, place, file.size(), file.entry().value(), file.number(), file.name(),
					file.mediaType()))
			.update();
	}

	/** A file that the adapter itself makes, for what does not fit into the message. */
	public void addText(long outboxId, int place, String fileName, byte[] content) {
		this.jdbc.sql("""
				insert into outbox_part (outbox_id, part_class, place, name, size, content, file_name, media_type)
				values (?, 'FILE', ?, ?, ?, ?, ?, 'text/plain;charset=UTF-8')""")
			.params(Values.of(outboxId, place, Hashes.hex(content), content.length, content, fileName))
			.update();
	}

	/** In the order in which the message names them. */
	public List<OutboxPart> of(long outboxId) {
		return this.jdbc.sql("select * from outbox_part where outbox_id = ? order by place, id")
			.param(outboxId)
			.query(OutboxParts::read)
			.list();
	}

	public void named(long id, String name, long size) {
		this.jdbc.sql("update outbox_part set name = ?, size = ? where id = ?")
			.params(Values.of(name, size, id))
			.update();
	}

	public void unreadable(long id) {
		this.jdbc.sql("update outbox_part set unreadable = true where id = ?").param(id).update();
	}

	public void uploaded(long id) {
		this.jdbc.sql("update outbox_part set uploaded = true where id = ?").param(id).update();
	}

	/**
	 * A part that no accepted message names is dropped by the hub after a day: put all
	 * again.
	 */
	public void notUploaded(long outboxId) {
		this.jdbc.sql("update outbox_part set uploaded = false where outbox_id = ?").param(outboxId).update();
	}

	/** Names of all files that a message still needs. */
	public Set<String> names() {
		return new TreeSet<>(this.jdbc.sql("""
				select p.name from outbox_part p join outbox o on o.id = p.outbox_id
				where p.name is not null and p.part_class = 'FILE' and o.state <> 'SKIPPED'""")
			.query(String.class)
			.list());
	}

	private static OutboxPart read(ResultSet row, int number) throws SQLException {
		return new OutboxPart(row.getLong("id"), PartClass.valueOf(row.getString("part_class")), row.getString("name"),
				row.getString("salt"), row.getLong("size"), row.getString("file_name"), row.getString("media_type"),
				row.getBytes("content"), file(row), row.getBoolean("unreadable"), row.getBoolean("uploaded"));
	}

	private static @Nullable BoardFile file(ResultSet row) throws SQLException {
		String key = row.getString("board_key");
		return (key != null) ? new BoardFile(new EntryKey(key), row.getInt("file_number"), row.getString("file_name"),
				row.getString("media_type"), row.getLong("size")) : null;
	}

}
