package org.minwonhub.hub.log.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TileReader;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Entries, full tiles and the tree's state. Entries, messages' places and tiles are only
 * ever inserted.
 */
@Component
public class TreeStore {

	private static final String STATE = "select size, root, edge from log_state where id = 1";

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	public TreeStore(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.template = template;
	}

	public TreeState state() {
		return state(STATE);
	}

	/** Takes the row lock that makes the caller the only sequencer. */
	TreeState lock() {
		return state(STATE + " for update");
	}

	private TreeState state(String sql) {
		return this.jdbc.sql(sql)
			.query((rs, row) -> new TreeState(rs.getLong("size"), rs.getString("root"), rs.getBytes("edge")))
			.single();
	}

	void grow(RightEdge edge) {
		this.jdbc.sql("update log_state set size = :size, root = :root, edge = :edge where id = 1")
			.param("size", edge.size())
			.param("root", edge.root().toBase64())
			.param("edge", edge.toBytes())
			.update();
	}

	void insert(List<Entry> entries) {
		batch("insert into log_entry (idx, leaf, leaf_hash) values (?, ?, ?)", entries,
				(entry) -> new Object[] { entry.index(), entry.leaf(), entry.hash().toBytes() });
		batch("insert into log_message (message, idx) values (?, ?)",
				entries.stream().filter((entry) -> entry.message() != null).toList(),
				(entry) -> new @Nullable Object[] { entry.message(), entry.index() });
	}

	void insert(Map<Tile, byte[]> fullTiles) {
		batch("insert into log_tile (tile_level, tile_index, hashes) values (?, ?, ?)",
				List.copyOf(fullTiles.entrySet()),
				(tile) -> new Object[] { tile.getKey().level(), tile.getKey().index(), tile.getValue() });
	}

	private <T> void batch(String sql, List<T> rows, Function<T, @Nullable Object[]> values) {
		if (!rows.isEmpty()) {
			this.template.batchUpdate(sql, rows.stream().map(values).toList());
		}
	}

	/** Entries of consecutive indices; fewer if there are not so many. */
	public List<byte[]> leaves(long from, int count) {
		return this.jdbc.sql("select leaf from log_entry where idx >= :from and idx < :to order by idx")
			.param("from", from)
			.param("to", from + count)
			.query((rs, row) -> rs.getBytes(1))
			.list();
	}

	/** Where the message of this row stands, once it stands somewhere. */
	public Optional<Long> indexOf(long message) {
		return this.jdbc.sql("select idx from log_message where message = :message")
			.param("message", message)
			.query(Long.class)
			.optional();
	}

	/**
	 * All tiles of a tree that was at least once as large as the edge says. A tile that
	 * has left the edge by now is found full.
	 */
	public TileReader tiles(RightEdge edge) {
		return (tile) -> {
			byte[] partial = edge.read(tile);
			if (partial != null) {
				return partial;
			}
			byte[] full = full(tile);
			return (full != null && full.length == tile.full().length()) ? tile.cut(full) : full;
		};
	}

	private byte @Nullable [] full(Tile tile) {
		return this.jdbc.sql("select hashes from log_tile where tile_level = :level and tile_index = :index")
			.param("level", tile.level())
			.param("index", tile.index())
			.query((rs, row) -> rs.getBytes(1))
			.optional()
			.orElse(null);
	}

	/**
	 * An entry with its place.
	 *
	 * @param message the row of the message that it stands for, if any
	 */
	record Entry(long index, byte[] leaf, Hash hash, @Nullable Long message) {
	}

}
