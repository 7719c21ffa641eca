package org.minwonhub.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.Leaf;
import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TreeAppender;

/** Entries as the hub writes them, to be changed by a test and laid down as a log. */
public final class TestLog {

	public static final String ORIGIN = "hub.minwon/complaint-log/2026";

	public static final String HUB = "urn:hub:minwon";

	public static final String DAEJEON = "urn:agency:6300000";

	public static final String SEOUL = "urn:agency:6110000";

	public static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

	public static final Cosigner WITNESS = new Cosigner("board.example.go.kr/w", key(7));

	private static final NoteSigner SIGNER = new NoteSigner(ORIGIN, key(1));

	private final List<byte[]> entries = new ArrayList<>();

	private final Map<String, Long> numbers = new HashMap<>();

	private int pace = 1;

	private long later;

	public TestLog() {
		this.entries.add(Leaf.ofType("genesis")
			.text("from", HUB)
			.text("vkey", vkey())
			.time("receivedAt", BEGIN)
			.text("hub", "1.0.0")
			.toBytes());
	}

	/** The genesis and so many messages, by two agencies in turn. */
	public static TestLog of(int messages) {
		TestLog log = new TestLog();
		for (int i = 0; i < messages; i++) {
			log.exchange((i % 2 == 0) ? DAEJEON : SEOUL);
		}
		return log;
	}

	public static String vkey() {
		return SIGNER.verifierKey().encode();
	}

	public static SigningKey key(int number) {
		byte[] seed = new byte[32];
		seed[0] = (byte) number;
		return SigningKey.ofRaw(seed);
	}

	/** Seconds between entries from now on. */
	public TestLog pace(int seconds) {
		this.later += (long) (this.pace - seconds) * this.entries.size();
		this.pace = seconds;
		return this;
	}

	/** When the next entry is received. */
	public Instant now() {
		return BEGIN.plusSeconds((long) this.pace * this.entries.size() + this.later);
	}

	public static String id(long number) {
		return "urn:uuid:" + new UUID(0x7000_0000L, number);
	}

	public TestLog exchange(String from) {
		return exchange(from, next(from));
	}

	public TestLog exchange(String from, long senderSeq) {
		return add(message("exchange", from, senderSeq, "{urn:minwonhub:xsd:complaint:v1}SubmitComplaint", now()));
	}

	public TestLog acknowledgement(String from) {
		return add(message("exchange", from, next(from), "{urn:minwonhub:xsd:mailbox:v1}AcknowledgeMessages", now()));
	}

	public TestLog refusal(String from, long senderSeq) {
		return add(message("refusal", from, senderSeq, "{urn:minwonhub:xsd:complaint:v1}SubmitComplaint", now())
			.text("code", "ATTACHMENT_MISSING"));
	}

	public TestLog assignment(String to, long message) {
		return add(Leaf.ofType("assignment")
			.text("id", id(1_000_000 + this.entries.size()))
			.text("from", HUB)
			.text("to", to)
			.text("complaint", id(5))
			.text("leg", null)
			.text("reason", "HANDLE")
			.texts("messages", List.of(id(message)))
			.time("receivedAt", now()));
	}

	public Leaf message(String type, String from, long senderSeq, String operation, Instant at) {
		return message(type, this.entries.size(), from, senderSeq, operation, at);
	}

	static Leaf message(String type, long number, String from, long senderSeq, String operation, Instant at) {
		return Leaf.ofType(type)
			.text("id", id(number))
			.text("relatesTo", null)
			.text("from", from)
			.text("to", HUB)
			.text("op", operation)
			.number("senderSeq", senderSeq)
			.time("receivedAt", at)
			.text("signer", "sha256:" + "ab".repeat(32))
			.text("wsse", "rsa-sha256")
			.commitment("payload", "cd".repeat(32), 4321);
	}

	public TestLog add(Leaf leaf) {
		return add(leaf.text("hub", "1.0.0").toBytes());
	}

	public TestLog add(byte[] leaf) {
		this.entries.add(leaf);
		return this;
	}

	public long next(String from) {
		return this.numbers.merge(from, 1L, Long::sum);
	}

	/** All entries, to be changed. */
	public List<byte[]> entries() {
		return this.entries;
	}

	public SignedCheckpoint checkpoint() {
		return checkpoint(this.entries.size());
	}

	/** As it was signed when the log had so many entries. */
	public SignedCheckpoint checkpoint(int size) {
		return SignedCheckpoint.sign(head(size), SIGNER);
	}

	/** The same by somebody without the log's key. */
	public SignedCheckpoint forged(int size) {
		return SignedCheckpoint.sign(head(size), new NoteSigner(ORIGIN, key(66)));
	}

	private Checkpoint head(int size) {
		return new Checkpoint(ORIGIN, size, tree(size, null).root());
	}

	/** Writes everything, and publishes the checkpoint. */
	public Path write(Path folder) {
		write(folder, this.entries.size());
		return folder;
	}

	private void write(Path folder, int size) {
		LogDirectory files = new LogDirectory(folder);
		RightEdge edge = tree(size, files);
		edge.tiles().forEach(files::write);
		for (long n = 0; Tile.width(size, 0, n) > 0; n++) {
			Bundle bundle = Bundle.in(size, n);
			int start = Math.toIntExact(bundle.start());
			files.write(bundle, EntryBundle.encode(this.entries.subList(start, start + bundle.width())));
		}
		files.writeCheckpoint(checkpoint(size).encode());
	}

	private RightEdge tree(int size, @Nullable LogDirectory files) {
		TreeAppender tree = new TreeAppender(RightEdge.EMPTY, (tile, hashes) -> {
			if (files != null) {
				files.write(tile, hashes);
			}
		});
		this.entries.subList(0, size).forEach((entry) -> tree.append(TreeHash.leaf(entry)));
		return tree.edge();
	}

	/** Replaces a part of an entry's text. */
	public TestLog change(int index, String from, String to) {
		String entry = new String(this.entries.get(index), StandardCharsets.UTF_8);
		if (!entry.contains(from)) {
			throw new IllegalArgumentException(entry);
		}
		this.entries.set(index, entry.replace(from, to).getBytes(StandardCharsets.UTF_8));
		return this;
	}

}
