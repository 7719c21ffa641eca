package org.minwonhub.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.log.check.CheckReport;
import org.minwonhub.log.check.CheckState;
import org.minwonhub.log.check.CheckpointTrust;
import org.minwonhub.log.check.LogCheck;
import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.check.LogVisitor;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.policy.Policy;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TileReader;
import org.minwonhub.log.tile.TileTree;
import org.minwonhub.log.tile.TreeAppender;
import org.minwonhub.log.witness.AddCheckpoint;
import org.minwonhub.log.witness.Witness;
import org.minwonhub.log.witness.WitnessAnswer;
import org.minwonhub.log.witness.WitnessState;

import static org.assertj.core.api.Assertions.assertThat;

/** How a hub, an adapter and an auditor use all this, from the first entry on. */
class ExampleTests {

	private static final String ORIGIN = "hub.example.go.kr/complaint-log/2026";

	private static final Instant NOW = Instant.parse("2026-11-22T03:40:07Z");

	/** Stands for the table {@code log_tile}. */
	private final Map<Tile, byte[]> logTile = new HashMap<>();

	@TempDir
	private Path folder;

	@Test
	void fromTheFirstEntryToTheAuditorsReport() throws Exception {
		NoteSigner logKey = new NoteSigner(ORIGIN, SigningKey.generate(new SecureRandom()));
		List<byte[]> leaves = List.of(Leaf.ofType("exchange").number("senderSeq", 1).toBytes(),
				Leaf.ofType("exchange").number("senderSeq", 2).toBytes());

		// The sequencer, in its transaction, under the lock of the row of log_state.
		RightEdge before = RightEdge.parse(0, new byte[0]); // log_state.size, frontier
		TreeAppender tree = new TreeAppender(before, this.logTile::put); // full tiles
		for (byte[] leaf : leaves) {
			long index = tree.append(TreeHash.leaf(leaf)); // log_entry.idx
			assertThat(index).isLessThan(tree.size());
		}
		RightEdge edge = tree.edge(); // log_state.size, frontier := size(), toBytes()

		// The checkpoint. The first thing is to see that it extends the last one signed.
		SignedCheckpoint signed = SignedCheckpoint.sign(new Checkpoint(ORIGIN, edge.size(), edge.root()), logKey);

		// A tile asked for over HTTP.
		TileReader reader = (tile) -> fromTheTables(tile, edge);
		assertThat(reader.read(Tile.parse("tile/0/000.p/2"))).hasSize(64);

		// A proof, and what its reader does with it.
		LogProof proof = new LogProof(1, new TileTree(reader, edge.size()).inclusion(1), signed);
		LogProof read = LogProof.parse(proof.encode());
		read.checkpoint().verify(logKey.verifierKey());
		read.verifyInclusion(TreeHash.leaf(leaves.get(1)));

		// An adapter cosigns; the hub puts the line to the checkpoint.
		Cosigner cosigner = new Cosigner("board.example.go.kr/w1", SigningKey.generate(new SecureRandom()));
		Witness witness = new Witness(List.of(logKey.verifierKey()), new Memory(), cosigner, InstantSource.fixed(NOW));
		AddCheckpoint request = new AddCheckpoint(0, new TileTree(reader, edge.size()).consistency(0), signed);
		WitnessAnswer answer = witness.answer(request.encode());
		SignedCheckpoint cosigned = signed.with(((WitnessAnswer.Cosigned) answer).signature());

		// Everybody asks the policy whether that is enough.
		Policy policy = Policy.parse(("log " + logKey.verifierKey().encode() + "\nwitness board "
				+ cosigner.verifierKey().encode() + "\nquorum board\n")
			.getBytes(StandardCharsets.UTF_8));
		assertThat(policy.verify(cosigned).quorum()).isTrue();
		assertThat(policy.verify(cosigned).cosignatures().get(0).time()).isEqualTo(NOW);

		// The copy for the auditor: bundles and tiles first, then the checkpoint.
		LogDirectory copy = new LogDirectory(this.folder);
		copy.write(Bundle.in(edge.size(), 0), EntryBundle.encode(leaves));
		edge.tiles().forEach(copy::write);
		copy.writeCheckpoint(cosigned.encode());

		// The auditor verifies all of it.
		CheckReport report = new LogCheck(copy, CheckpointTrust.of(policy), List.of(signed.checkpoint()),
				new LogVisitor() {
				})
			.run(CheckState.START);
		assertThat(report.isVerified()).isTrue();
	}

	private byte @Nullable [] fromTheTables(Tile tile, RightEdge edge) {
		byte[] partial = edge.read(tile);
		byte[] full = this.logTile.get(tile.full());
		return (partial == null && full != null) ? tile.cut(full) : partial;
	}

	private static final class Memory implements WitnessState {

		private Optional<SignedCheckpoint> latest = Optional.empty();

		@Override
		public synchronized Optional<SignedCheckpoint> latest(String origin) {
			return this.latest;
		}

		@Override
		public synchronized boolean advance(Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
			boolean same = this.latest.equals(expected);
			this.latest = same ? Optional.of(next) : this.latest;
			return same;
		}

	}

}
