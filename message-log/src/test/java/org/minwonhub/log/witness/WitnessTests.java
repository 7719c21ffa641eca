package org.minwonhub.log.witness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.minwonhub.log.NaiveTree;
import org.minwonhub.log.TestLog;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.PublicKey;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.note.SignatureType;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.tile.TileTree;

import static org.assertj.core.api.Assertions.assertThat;

class WitnessTests {

	private static final Instant NOW = Instant.parse("2026-11-22T03:40:07Z");

	private static final Cosigner COSIGNER = new Cosigner("board.example.go.kr/w", SigningKey.ofRaw(TestLog.seed(5)));

	private final Memory memory = new Memory();

	private final Witness witness = new Witness(List.of(TestLog.key()), this.memory, COSIGNER,
			InstantSource.fixed(NOW));

	@Test
	void aGrowingLogIsCosignedStepByStep() throws Exception {
		long old = 0;
		for (int size : new int[] { 0, 1, 2, 3, 3, 255, 256, 300 }) {
			TestLog log = TestLog.of(size);
			WitnessAnswer answer = this.witness.answer(request(log, old).encode());
			assertThat(answer.status()).as("size %s", size).isEqualTo(200);
			assertThat(answer.body()).startsWith("— board.example.go.kr/w ").endsWith("\n");
			SignedCheckpoint cosigned = log.signed().with(((WitnessAnswer.Cosigned) answer).signature());
			assertThat(cosigned.note().verify(List.of(COSIGNER.verifierKey())).get(0).time()).isEqualTo(NOW);
			assertThat(this.memory.size()).isEqualTo(size);
			old = size;
		}
	}

	@Test
	void anUnknownLogIs404() throws Exception {
		Witness stranger = new Witness(List.of(), this.memory, COSIGNER, InstantSource.fixed(NOW));
		assertThat(stranger.answer(request(TestLog.of(3), 0))).isEqualTo(refused(WitnessAnswer.Reason.UNKNOWN_LOG));
		assertThat(refused(WitnessAnswer.Reason.UNKNOWN_LOG).status()).isEqualTo(404);
	}

	@Test
	void aCheckpointThatTheLogsKeyDidNotSignIs403() {
		NoteSigner thief = new NoteSigner(TestLog.ORIGIN, SigningKey.ofRaw(TestLog.seed(66)));
		SignedCheckpoint forged = SignedCheckpoint.sign(TestLog.of(3).head(), thief);
		assertThat(this.witness.answer(new AddCheckpoint(0, List.of(), forged)))
			.isEqualTo(refused(WitnessAnswer.Reason.NOT_SIGNED));
		assertThat(refused(WitnessAnswer.Reason.NOT_SIGNED).status()).isEqualTo(403);
		assertThat(this.memory.latest(TestLog.ORIGIN)).isEmpty();
	}

	@Test
	void anotherOldSizeIs409WithTheRightOne() throws Exception {
		this.witness.answer(request(TestLog.of(5), 0));
		WitnessAnswer answer = this.witness.answer(request(TestLog.of(9), 4));
		assertThat(answer).isEqualTo(new WitnessAnswer.Conflict(5));
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body()).isEqualTo("5\n");
		assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
		assertThat(this.witness.answer(request(TestLog.of(9), 0))).isEqualTo(new WitnessAnswer.Conflict(5));
	}

	@Test
	void anotherRootForTheSameSizeIs409() {
		this.witness.answer(new AddCheckpoint(0, List.of(), TestLog.of(5).signed()));
		SignedCheckpoint other = TestLog.sign(new Checkpoint(TestLog.ORIGIN, 5, NaiveTree.of(6).root(6)));
		assertThat(this.witness.answer(new AddCheckpoint(5, List.of(), other)))
			.isEqualTo(new WitnessAnswer.Conflict(5));
	}

	@Test
	void aTreeThatDoesNotExtendTheLastOneIs422() throws Exception {
		this.witness.answer(request(TestLog.of(5), 0));
		TestLog fork = new TestLog();
		fork.append(List.of(new byte[] { 1 }));
		fork.append(8);
		List<Hash> proof = new TileTree(fork, 9).consistency(5);
		assertThat(this.witness.answer(new AddCheckpoint(5, proof, fork.signed())))
			.isEqualTo(refused(WitnessAnswer.Reason.NOT_CONSISTENT));
		assertThat(this.witness.answer(new AddCheckpoint(5, List.of(), TestLog.of(9).signed())).status())
			.isEqualTo(422);
		assertThat(this.memory.size()).isEqualTo(5);
	}

	@Test
	void aProofWhereNoneIsNeededOrAnEmptyTreeWithAnotherRootIs422() {
		AddCheckpoint proven = new AddCheckpoint(0, List.of(TreeHash.EMPTY), TestLog.of(3).signed());
		assertThat(this.witness.answer(proven).status()).isEqualTo(422);
		SignedCheckpoint empty = TestLog.sign(new Checkpoint(TestLog.ORIGIN, 0, NaiveTree.of(1).root(1)));
		assertThat(this.witness.answer(new AddCheckpoint(0, List.of(), empty)).status()).isEqualTo(422);
		assertThat(this.memory.latest(TestLog.ORIGIN)).isEmpty();
	}

	@Test
	void goingBackOrNonsenseIs400() {
		assertThat(this.witness.answer(new AddCheckpoint(4, List.of(), TestLog.of(3).signed())).status())
			.isEqualTo(400);
		assertThat(this.witness.answer("old 1\n".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
		assertThat(this.witness.answer(new byte[0])).isEqualTo(refused(WitnessAnswer.Reason.MALFORMED));
	}

	@Test
	void theRequestsOfTheLitewitnessTestsAreAnsweredAsThere() throws Exception {
		String origin = "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
		PublicKey key = PublicKey
			.ofRaw(HexFormat.of().parseHex("ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f"));
		Witness sigsum = new Witness(List.of(new VerifierKey(origin, SignatureType.ED25519, key)), this.memory,
				COSIGNER, InstantSource.fixed(NOW));
		String first = "old 0\n\n" + origin + "\n1\nKgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— " + origin
				+ " UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=\n";
		String toFive = "old 1\nKgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
				+ "+fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=\nKgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n"
				+ origin + "\n5\nQrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=\n\n— " + origin
				+ " UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=\n";
		String toThree = "old 1\nKgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
				+ "KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n" + origin
				+ "\n3\nRcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=\n\n— " + origin
				+ " UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=\n";
		assertThat(sigsum.answer(utf8(first)).status()).isEqualTo(200);
		assertThat(AddCheckpoint.parse(utf8(toFive)).encode()).isEqualTo(utf8(toFive));
		assertThat(sigsum.answer(utf8(toFive)).status()).isEqualTo(200);
		assertThat(sigsum.answer(utf8(toThree))).isEqualTo(new WitnessAnswer.Conflict(5));
		String hashes = "KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n".repeat(64);
		assertThat(sigsum.answer(utf8(first.replaceFirst("old 0\n", "old 0\n" + hashes))).status()).isEqualTo(400);
	}

	@Test
	void ofTwoRequestsAtOnceTheSecondCannotRollBackTheFirst() throws Exception {
		this.witness.answer(request(TestLog.of(5), 0));
		CountDownLatch bothHaveRead = new CountDownLatch(2);
		WitnessState slow = new WitnessState() {

			@Override
			public Optional<SignedCheckpoint> latest(String origin) {
				Optional<SignedCheckpoint> latest = WitnessTests.this.memory.latest(origin);
				bothHaveRead.countDown();
				try {
					bothHaveRead.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				return latest;
			}

			@Override
			public boolean advance(Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
				return WitnessTests.this.memory.advance(expected, next);
			}

		};
		Witness racing = new Witness(List.of(TestLog.key()), slow, COSIGNER, InstantSource.fixed(NOW));
		AddCheckpoint toNine = request(TestLog.of(9), 5);
		AddCheckpoint toSeven = request(TestLog.of(7), 5);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<WitnessAnswer> nine = threads.submit(() -> racing.answer(toNine));
			Future<WitnessAnswer> seven = threads.submit(() -> racing.answer(toSeven));
			boolean nineWon = nine.get().status() == 200;
			assertThat((nineWon ? seven : nine).get()).isEqualTo(new WitnessAnswer.Conflict(nineWon ? 9 : 7));
			assertThat(this.memory.size()).isEqualTo(nineWon ? 9 : 7);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static AddCheckpoint request(TestLog log, long old) throws Exception {
		long size = log.edge().size();
		List<Hash> proof = (old <= size) ? new TileTree(log, size).consistency(old) : List.of();
		return new AddCheckpoint(old, proof, log.signed());
	}

	private static WitnessAnswer refused(WitnessAnswer.Reason reason) {
		return new WitnessAnswer.Refused(reason);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static final class Memory implements WitnessState {

		private Optional<SignedCheckpoint> latest = Optional.empty();

		@Override
		public synchronized Optional<SignedCheckpoint> latest(String origin) {
			return this.latest;
		}

		@Override
		public synchronized boolean advance(Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
			if (!this.latest.equals(expected)) {
				return false;
			}
			this.latest = Optional.of(next);
			return true;
		}

		synchronized long size() {
			return this.latest.orElseThrow().checkpoint().size();
		}

	}

}
