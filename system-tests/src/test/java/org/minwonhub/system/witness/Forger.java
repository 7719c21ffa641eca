package org.minwonhub.system.witness;

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
import org.minwonhub.system.world.Hub;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An administrator of the hub's machine who has everything: the database, the log's
 * signing key and its folder. Works while the hub stands still.
 */
final class Forger {

	private final Path folder;

	Forger(Hub hub) {
		this.folder = hub.data().resolve("log");
	}

	/**
	 * Changes one entry, gives all of them their hashes anew, signs that with the real
	 * key, and forges every memory that the hub has of what was signed before.
	 * @return how many entries there are
	 */
	long rewrite(JdbcClient database) {
		List<byte[]> entries = new ArrayList<>(
				database.sql("select leaf from log_entry order by idx").query((rs, row) -> rs.getBytes(1)).list());
		entries.set(2, altered(entries.get(2)));
		TreeAppender tree = new TreeAppender(RightEdge.EMPTY, (tile, hashes) -> replaceTile(database, tile, hashes));
		for (int i = 0; i < entries.size(); i++) {
			tree.append(TreeHash.leaf(entries.get(i)));
			database.sql("update log_entry set leaf = :leaf, leaf_hash = :hash where idx = :idx")
				.param("leaf", entries.get(i))
				.param("hash", TreeHash.leaf(entries.get(i)).toBytes())
				.param("idx", i)
				.update();
		}
		RightEdge edge = tree.edge();
		database.sql("update log_state set root = :root, edge = :edge where id = 1 and size = :size")
			.param("root", edge.root().toBase64())
			.param("edge", edge.toBytes())
			.param("size", edge.size())
			.update();
		sign(database, edge);
		bundles(entries);
		return edge.size();
	}

	private static byte[] altered(byte[] entry) {
		String text = new String(entry, StandardCharsets.UTF_8);
		return text.replaceFirst("\"receivedAt\":\"20", "\"receivedAt\":\"19").getBytes(StandardCharsets.UTF_8);
	}

	private static void replaceTile(JdbcClient database, Tile tile, byte[] hashes) {
		database.sql("update log_tile set hashes = :hashes where tile_level = :level and tile_index = :index")
			.param("hashes", hashes)
			.param("level", tile.level())
			.param("index", tile.index())
			.update();
	}

	private void sign(JdbcClient database, RightEdge edge) {
		String vkey = database.sql("select vkey from log_signer").query(String.class).single();
		SignedCheckpoint forged = signed(vkey, edge);
		for (String table : List.of("log_witnessed", "log_cosignature", "log_checkpoint")) {
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
