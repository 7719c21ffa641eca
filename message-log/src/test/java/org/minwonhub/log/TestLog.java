package org.minwonhub.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.check.LogReader;
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

/** A log in memory, made as the hub makes one, whose files a test may alter. */
public final class TestLog implements LogReader {

	public static final String ORIGIN = "hub.example.go.kr/complaint-log/2026";

	private static final NoteSigner SIGNER = new NoteSigner(ORIGIN, SigningKey.ofRaw(seed(1)));

	private final Map<String, byte[]> files = new HashMap<>();

	private final List<byte[]> entries = new ArrayList<>();

	private RightEdge edge = RightEdge.EMPTY;

	public static TestLog of(int size) {
		TestLog log = new TestLog();
		log.append(size);
		return log;
	}

	public static byte[] seed(int number) {
		byte[] seed = new byte[32];
		seed[0] = (byte) number;
		return seed;
	}

	public static VerifierKey key() {
		return SIGNER.verifierKey();
	}

	/** Appends entries and publishes: bundles, tiles, checkpoint. */
	public void append(int count) {
		List<byte[]> more = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			more.add(NaiveTree.entry(this.entries.size() + i));
		}
		append(more);
	}

	public void append(List<byte[]> more) {
		TreeAppender tree = new TreeAppender(this.edge, (tile, hashes) -> this.files.put(tile.path(), hashes));
		long first = this.edge.size() / Tile.FULL;
		for (byte[] entry : more) {
			this.entries.add(entry);
			tree.append(TreeHash.leaf(entry));
		}
		this.edge = tree.edge();
		for (long n = first; Tile.width(this.edge.size(), 0, n) > 0; n++) {
			Bundle bundle = Bundle.in(this.edge.size(), n);
			int start = Math.toIntExact(bundle.start());
			this.files.put(bundle.path(), EntryBundle.encode(this.entries.subList(start, start + bundle.width())));
		}
		this.edge.tiles().forEach((tile, hashes) -> this.files.put(tile.path(), hashes));
		publish(signed());
	}

	public void publish(SignedCheckpoint checkpoint) {
		this.files.put("checkpoint", checkpoint.encode());
	}

	public RightEdge edge() {
		return this.edge;
	}

	public Checkpoint head() {
		return new Checkpoint(ORIGIN, this.edge.size(), this.edge.root());
	}

	public SignedCheckpoint signed() {
		return sign(head());
	}

	public static SignedCheckpoint sign(Checkpoint checkpoint) {
		return SignedCheckpoint.sign(checkpoint, SIGNER);
	}

	/** Every file by its path, to be read and altered. */
	public Map<String, byte[]> files() {
		return this.files;
	}

	/** A file that must be there. */
	public byte[] file(String path) {
		return required(this.files.get(path));
	}

	@Override
	public byte @Nullable [] checkpoint() {
		return this.files.get("checkpoint");
	}

	@Override
	public byte @Nullable [] read(Tile tile) {
		return this.files.get(tile.path());
	}

	@Override
	public byte @Nullable [] read(Bundle bundle) {
		return this.files.get(bundle.path());
	}

	private static byte[] required(byte @Nullable [] bytes) {
		if (bytes == null) {
			throw new IllegalStateException("The log has no such file");
		}
		return bytes;
	}

}
