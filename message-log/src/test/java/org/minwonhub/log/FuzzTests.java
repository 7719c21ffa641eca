package org.minwonhub.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.minwonhub.log.check.CheckState;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.SignedNote;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.policy.Policy;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TileTree;
import org.minwonhub.log.witness.AddCheckpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Whatever is read: it is parsed, or refused with the one exception. What was parsed is
 * written as it was read.
 */
class FuzzTests {

	private static final int ROUNDS = 2500;

	private static final Cosigner WITNESS = new Cosigner("w.example.go.kr", SigningKey.ofRaw(TestLog.seed(3)));

	private final Random random = new Random(20261122);

	@Test
	void notes() {
		SignedCheckpoint note = cosigned();
		fuzz(note.encode(), (bytes) -> same(bytes, SignedNote.parse(bytes).encode()));
		fuzz(note.encode(), (bytes) -> same(bytes, SignedCheckpoint.parse(bytes).encode()));
	}

	@Test
	void verifierKeys() {
		fuzz(TestLog.key().encode().getBytes(StandardCharsets.UTF_8), (bytes) -> VerifierKey.parse(text(bytes)));
	}

	@Test
	void proofs() throws Exception {
		List<Hash> hashes = new TileTree(TestLog.of(300), 300).inclusion(17);
		fuzz(new LogProof(17, hashes, cosigned(), new byte[] { 1 }).encode(),
				(bytes) -> same(bytes, LogProof.parse(bytes).encode()));
	}

	@Test
	void requestsToWitnesses() throws Exception {
		List<Hash> hashes = new TileTree(TestLog.of(300), 300).consistency(17);
		fuzz(new AddCheckpoint(17, hashes, cosigned()).encode(),
				(bytes) -> same(bytes, AddCheckpoint.parse(bytes).encode()));
	}

	@Test
	void policies() {
		String policy = "log " + TestLog.key().encode() + " https://example/\nwitness a "
				+ WITNESS.verifierKey().encode() + "\ngroup g 1 a\n# all\nquorum g\n";
		fuzz(policy.getBytes(StandardCharsets.UTF_8), Policy::parse);
	}

	@Test
	void paths() {
		fuzz("tile/0/x001/x234/067.p/12".getBytes(StandardCharsets.UTF_8),
				(bytes) -> assertThat(Tile.parse(text(bytes)).path()).isEqualTo(text(bytes)));
		fuzz("tile/entries/x001/x234/067.p/12".getBytes(StandardCharsets.UTF_8),
				(bytes) -> assertThat(Bundle.parse(text(bytes)).path()).isEqualTo(text(bytes)));
	}

	@Test
	void bundles() {
		fuzz(EntryBundle.encode(List.of(new byte[0], new byte[40], new byte[300])),
				(bytes) -> same(bytes, EntryBundle.encode(EntryBundle.decode(bytes, 3))));
	}

	@Test
	void states() {
		RightEdge edge = TestLog.of(300).edge();
		fuzz(edge.toBytes(), (bytes) -> RightEdge.parse(this.random.nextLong(), bytes));
		fuzz(edge.toBytes(), (bytes) -> same(bytes, RightEdge.parse(300, bytes).toBytes()));
		fuzz(CheckState.START.encode(), CheckState::parse);
	}

	@Test
	void keys() {
		fuzz(SigningKey.ofRaw(TestLog.seed(1)).toPkcs8(), SigningKey::ofPkcs8);
	}

	private static SignedCheckpoint cosigned() {
		SignedCheckpoint signed = TestLog.of(300).signed();
		return signed.with(WITNESS.sign(signed.note().text(), Instant.EPOCH));
	}

	private void fuzz(byte[] good, Parser parser) {
		int refused = 0;
		for (int round = 0; round < ROUNDS; round++) {
			byte[] bytes = (round == 0) ? good : mutated(good);
			try {
				parser.parse(bytes);
			}
			catch (MalformedException ex) {
				refused++;
			}
			catch (RuntimeException ex) {
				fail("Round " + round + " on " + Arrays.toString(bytes), ex);
			}
		}
		assertThat(refused).isPositive();
	}

	/** A few changes, each of a kind that breaks parsers. */
	private byte[] mutated(byte[] good) {
		byte[] bytes = good;
		for (int changes = 1 + this.random.nextInt(3); changes > 0; changes--) {
			int from = this.random.nextInt(bytes.length + 1);
			int to = from + this.random.nextInt(bytes.length - from + 1);
			bytes = switch (this.random.nextInt(6)) {
				case 0 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
				case 1 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
				case 2 -> Arrays.copyOf(bytes, from);
				case 3 -> joined(joined(Arrays.copyOf(bytes, from), special()),
						Arrays.copyOfRange(bytes, from, bytes.length));
				default -> flipped(bytes);
			};
		}
		return bytes;
	}

	private byte[] special() {
		List<String> specials = List.of("\n", "\n\n", " ", "+", "— ", "\u0000", "\u3000", "0", "-", "=",
				"99999999999999999999", "x001/", ".p/");
		return specials.get(this.random.nextInt(specials.size())).getBytes(StandardCharsets.UTF_8);
	}

	private byte[] flipped(byte[] bytes) {
		byte[] flipped = bytes.clone();
		if (flipped.length > 0) {
			flipped[this.random.nextInt(flipped.length)] ^= (byte) (1 << this.random.nextInt(8));
		}
		return flipped;
	}

	private static byte[] joined(byte[] one, byte[] other) {
		byte[] joined = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, joined, one.length, other.length);
		return joined;
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static void same(byte[] read, byte[] written) {
		assertThat(written).isEqualTo(read);
	}

	private interface Parser {

		void parse(byte[] bytes) throws MalformedException;

	}

}
