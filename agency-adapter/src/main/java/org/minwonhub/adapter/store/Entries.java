package org.minwonhub.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.store.KnownEntry.Meaning;
import org.minwonhub.adapter.store.KnownEntry.Origin;

/**
 * The snapshot of the board.
 */
public final class Entries {

	private static final String COLUMNS = "select id, board_key, generation, place, parent_key, origin, meaning,"
			+ " case_id, object_id, fingerprint, content_hash, author_hash, board_time, status, secret, missing, gone from entry ";

	private final JdbcClient jdbc;

	Entries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether anything of a complaint stands on the board, by the last look at it. */
	public boolean stillThere(long caseId) {
		return this.jdbc.sql("select count(*) from entry where case_id = ? and gone = false")
			.param(caseId)
			.query(Long.class)
			.single() > 0;
	}

	/** The key's newest generation, gone or not. */
	public Optional<KnownEntry> latest(EntryKey key) {
		return this.jdbc.sql(COLUMNS + "where board_key = ? order by generation desc limit 1")
			.param(key.value())
			.query(Entries::read)
			.optional();
	}

	/** The generation of the entry that has the key now, known or not. */
	public int generationOf(EntryKey key) {
		return latest(key).map((row) -> row.gone() ? row.generation() + 1 : row.generation()).orElse(1);
	}

	public Optional<KnownEntry> ofObject(String objectId) {
		return this.jdbc.sql(COLUMNS + "where object_id = ? order by id desc limit 1")
			.param(objectId)
			.query(Entries::read)
			.optional();
	}

	/**
	 * @return the row's number here
	 */
	public long add(BoardEntry entry, int generation, Origin origin, Meaning meaning, @Nullable Long caseId,
			@Nullable String objectId) {
		GeneratedKeyHolder keys = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into entry (board_key, generation, place, parent_key, origin, meaning, case_id, object_id,
					fingerprint, content_hash, author_hash, board_time, status, secret)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Values.of(entry.key().value(), generation, entry.place().name(), parent(entry), origin.name(),
					meaning.name(), caseId, objectId, entry.fingerprint(), EntryHashes.content(entry),
					EntryHashes.author(entry), entry.boardTime(), entry.status(), entry.secret()))
			.update(keys, "id");
		return Objects.requireNonNull(keys.getKey()).longValue();
	}

	/** Remembers how the entry stands now; it is there, whatever was missing before. */
	public void refresh(long id, BoardEntry entry) {
		this.jdbc
			.sql("""
					update entry set fingerprint = ?, content_hash = ?, author_hash = ?, status = ?, secret = ?, missing = 0,
						gone = false where id = ?""")
			.params(Values.of(entry.fingerprint(), EntryHashes.content(entry), EntryHashes.author(entry),
					entry.status(), entry.secret(), id))
			.update();
	}

	/**
	 * Remembers what the adapter just wrote, so that the next scan finds nothing new: a
	 * row that a scan saw first is claimed.
	 */
	public void keepWritten(BoardEntry entry, Meaning meaning, long caseId, String objectId) {
		Optional<KnownEntry> known = latest(entry.key()).filter((row) -> !row.gone());
		if (known.isEmpty()) {
			add(entry, generationOf(entry.key()), Origin.WRITTEN, meaning, caseId, objectId);
			return;
		}
		long id = known.get().id();
		refresh(id, entry);
		this.jdbc.sql("update entry set origin = ?, meaning = ?, case_id = ?, object_id = ? where id = ?")
			.params(Values.of(Origin.WRITTEN.name(), meaning.name(), caseId, objectId, id))
			.update();
	}

	public void assign(long id, Meaning meaning, @Nullable Long caseId, @Nullable String objectId) {
		this.jdbc.sql("update entry set meaning = ?, case_id = ?, object_id = ? where id = ?")
			.params(Values.of(meaning.name(), caseId, objectId, id))
			.update();
	}

	/** Lets the next complete scan take the entry for changed. */
	public void forgetContent(long caseId) {
		this.jdbc
			.sql("update entry set fingerprint = '', content_hash = '' where case_id = ? and meaning = 'COMPLAINT'")
			.param(caseId)
			.update();
	}

	public void seen(long id) {
		this.jdbc.sql("update entry set missing = 0 where id = ?").param(id).update();
	}

	/** Counts one more complete scan without the row. */
	public void missed(long id) {
		this.jdbc.sql("update entry set missing = missing + 1 where id = ?").param(id).update();
	}

	public void gone(long id) {
		this.jdbc.sql("update entry set gone = true where id = ?").param(id).update();
	}

	public long count() {
		return this.jdbc.sql("select count(*) from entry where not gone").query(Long.class).single();
	}

	public long newestId() {
		return this.jdbc.sql("select coalesce(max(id), 0) from entry").query(Long.class).single();
	}

	/** Rows up to the given number that are not gone and were not seen. */
	public List<KnownEntry> absent(BitSet seen, long upTo) {
		List<Long> ids = new ArrayList<>();
		this.jdbc.sql("select id from entry where not gone and id <= ? order by id").param(upTo).query((row) -> {
			long id = row.getLong(1);
			if (!seen.get(Math.toIntExact(id))) {
				ids.add(id);
			}
		});
		return ids.stream().map(this::byId).toList();
	}

	public boolean anyMissing() {
		return this.jdbc.sql("select count(*) from entry where not gone and missing > 0")
			.query(Long.class)
			.single() > 0;
	}

	private KnownEntry byId(long id) {
		return this.jdbc.sql(COLUMNS + "where id = ?").param(id).query(Entries::read).single();
	}

	private static @Nullable String parent(BoardEntry entry) {
		return (entry.parent() != null) ? entry.parent().value() : null;
	}

	private static KnownEntry read(ResultSet row, int number) throws SQLException {
		return new KnownEntry(row.getLong("id"), row.getString("board_key"), row.getInt("generation"),
				row.getString("place"), row.getString("parent_key"), Origin.valueOf(row.getString("origin")),
				Meaning.valueOf(row.getString("meaning")), row.getObject("case_id", Long.class),
				row.getString("object_id"), row.getString("fingerprint"), row.getString("content_hash"),
				row.getString("author_hash"), row.getString("board_time"), row.getString("status"),
				row.getBoolean("secret"), row.getInt("missing"), row.getBoolean("gone"));
	}

}
