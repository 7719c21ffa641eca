package org.minwonhub.system.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TreeAppender;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An administrator of the hub's machine who has everything: the database, the log's
 * signing key and its folder.
 */
final class Forger {

	private final Path folder;

	/**
	 * @param data the hub's data directory
	 */
	Forger(Path data) {
		this.folder = data.resolve("log");
	}

	/** All entries in their order. */
	static List<byte[]> entries(JdbcClient database) {
		return new ArrayList<>(
				database.sql("select leaf from log_entry order by idx").query((rs, row) -> rs.getBytes(1)).list());
	}

	/** The same entry with one text in the place of another. */
	static byte[] changed(byte[] entry, String regex, String replacement) {
		String before = new String(entry, StandardCharsets.UTF_8);
		String after = before.replaceFirst(regex, replacement);
		if (after.equals(before)) {
			throw new IllegalArgumentException(regex + " does not match");
		}
		return after.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Puts other entries in the place of all, gives them their hashes anew, signs that
	 * with the real key, and forges every memory that the hub has of what was signed
	 * before.
	 */
	void rewrite(JdbcClient database, List<byte[]> entries) {
		database.sql("delete from log_entry").update();
		database.sql("delete from log_tile").update();
		TreeAppender tree = new TreeAppender(RightEdge.EMPTY, (tile, hashes) -> insertTile(database, tile, hashes));
		for (int i = 0; i < entries.size(); i++) {
			tree.append(TreeHash.leaf(entries.get(i)));
			database.sql("insert into log_entry (idx, leaf, leaf_hash) values (:idx, :leaf, :hash)")
				.param("idx", i)
				.param("leaf", entries.get(i))
				.param("hash", TreeHash.leaf(entries.get(i)).toBytes())
				.update();
		}
		RightEdge edge = tree.edge();
		database.sql("update log_state set size = :size, root = :root, edge = :edge where id = 1")
			.param("root", edge.root().toBase64())
			.param("edge", edge.toBytes())
			.param("size", edge.size())
			.update();
		sign(database, edge);
		bundles(entries);
	}

	private static void insertTile(JdbcClient database, Tile tile, byte[] hashes) {
		database.sql("insert into log_tile (tile_level, tile_index, hashes) values (:level, :index, :hashes)")
			.param("hashes", hashes)
			.param("level", tile.level())
			.param("index", tile.index())
			.update();
	}

	private void sign(JdbcClient database, RightEdge edge) {
		String vkey = database.sql("select vkey from log_signer").query(String.class).single();
		SignedCheckpoint forged = signed(vkey, edge);
		for (String table : List.of("log_stamp", "log_witnessed", "log_cosignature", "log_checkpoint")) {
			database.sql("delete from " + table).update();
		}
		database.sql("insert into log_checkpoint (size, note, signed_at) values (:size, :note, :at)")
			.param("size", edge.size())
			.param("note", forged.encode())
			.param("at", OffsetDateTime.now(ZoneOffset.UTC))
			.update();
		try {
			Files.writeString(this.folder.resolve("checkpoints"),
					edge.size() + " " + Base64.getEncoder().encodeToString(forged.encode()) + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SignedCheckpoint signed(String vkey, RightEdge edge) {
		try {
			String pem = Files.readString(this.folder.resolve("signing-key.pem"));
			SigningKey key = SigningKey
				.ofPkcs8(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));
			String origin = VerifierKey.parse(vkey).name();
			return SignedCheckpoint.sign(new Checkpoint(origin, edge.size(), edge.root()), new NoteSigner(origin, key));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("Not the log's key", ex);
		}
	}

	private void bundles(List<byte[]> entries) {
		LogDirectory files = new LogDirectory(this.folder.resolve("bundles"));
		for (long n = 0; n * Tile.FULL < entries.size(); n++) {
			Bundle bundle = Bundle.in(entries.size(), n);
			int start = Math.toIntExact(bundle.start());
			files.write(bundle, EntryBundle.encode(entries.subList(start, start + bundle.width())));
		}
	}

}
