package org.minwonhub.adapter.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.TileTree;
import org.minwonhub.log.tile.TreeAppender;
import org.minwonhub.xsd.mailbox.LogHead;

/**
 * A hub's log of fewer than 256 entries, which a test lets grow or rewrites.
 */
public final class GrowingLog {

	private static final String ORIGIN = "hub.example/log";

	private final NoteSigner signer;

	private final List<byte[]> entries = new ArrayList<>();

	public GrowingLog(int key) {
		byte[] seed = new byte[32];
		seed[0] = (byte) key;
		this.signer = new NoteSigner(ORIGIN, SigningKey.ofRaw(seed));
	}

	public GrowingLog with(String... more) {
		for (String entry : more) {
			this.entries.add(entry.getBytes(StandardCharsets.UTF_8));
		}
		return this;
	}

	/** Appends one entry. */
	public long add(byte[] entry) {
		this.entries.add(entry);
		return this.entries.size() - 1L;
	}

	public String vkey() {
		return this.signer.verifierKey().encode();
	}

	/** What the hub gives to a witness that cosigned a size. */
	public LogHead head(long from) {
		LogHead head = new LogHead();
		head.setVkey(vkey());
		head.setCheckpoint(checkpoint().encode());
		try {
			if (from > 0 && from < this.entries.size()) {
				tree().consistency(from).forEach((hash) -> head.getProof().add(hash.toBytes()));
			}
		}
		catch (MalformedException ex) {
			throw new IllegalStateException(ex);
		}
		return head;
	}

	public SignedCheckpoint checkpoint() {
		RightEdge edge = edge();
		return SignedCheckpoint.sign(new Checkpoint(ORIGIN, edge.size(), edge.root()), this.signer);
	}

	public LogProof proof(long index) {
		try {
			return new LogProof(index, tree().inclusion(index), checkpoint());
		}
		catch (MalformedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private TileTree tree() {
		return new TileTree(edge()::read, this.entries.size());
	}

	private RightEdge edge() {
		TreeAppender appender = new TreeAppender(RightEdge.EMPTY, (tile, hashes) -> {
			throw new IllegalStateException("The log is too large for this test");
		});
		this.entries.forEach((entry) -> appender.append(TreeHash.leaf(entry)));
		return appender.edge();
	}

}
