package org.minwonhub.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.minwonhub.log.Leaf;
import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TreeAppender;

/** Makes a large log, to measure with: {@code MakeLog FOLDER ENTRIES}. Prints its key. */
public final class MakeLog {

	private static final int SENDERS = 170;

	private MakeLog() {
	}

	public static void main(String[] arguments) {
		LogDirectory folder = new LogDirectory(Path.of(arguments[0]));
		int size = Integer.parseInt(arguments[1]);
		TreeAppender tree = new TreeAppender(RightEdge.EMPTY, folder::write);
		List<byte[]> bundle = new ArrayList<>();
		for (int index = 0; index < size; index++) {
			byte[] entry = entry(index);
			bundle.add(entry);
			tree.append(TreeHash.leaf(entry));
			if (bundle.size() == Tile.FULL || index == size - 1) {
				folder.write(Bundle.in(size, index / Tile.FULL), EntryBundle.encode(bundle));
				bundle.clear();
			}
		}
		RightEdge edge = tree.edge();
		edge.tiles().forEach(folder::write);
		NoteSigner signer = new NoteSigner(TestLog.ORIGIN, TestLog.key(1));
		folder
			.writeCheckpoint(SignedCheckpoint.sign(new Checkpoint(TestLog.ORIGIN, size, edge.root()), signer).encode());
		System.out.println(TestLog.vkey());
	}

	private static byte[] entry(int index) {
		Instant at = TestLog.BEGIN.plusMillis(index * 100L);
		Leaf leaf = (index == 0)
				? Leaf.ofType("genesis").text("from", TestLog.HUB).text("vkey", TestLog.vkey()).time("receivedAt", at)
				: TestLog.message("exchange", index, "urn:agency:6%06d".formatted(index % SENDERS),
						(index + SENDERS - 1) / SENDERS, "{urn:minwonhub:xsd:complaint:v1}SubmitComplaint", at);
		return leaf.text("hub", "1.0.0").toBytes();
	}

}
