package org.minwonhub.log.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.NaiveTree;
import org.minwonhub.log.TestLog;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogCheckTests {

	private static final CheckpointTrust TRUST = CheckpointTrust.of(TestLog.key());

	private final List<byte[]> seen = new ArrayList<>();

	private final List<CheckState> states = new ArrayList<>();

	private final LogVisitor visitor = new LogVisitor() {

		@Override
		public void entry(long index, byte[] leaf, Hash leafHash) {
			assertThat(index).isEqualTo(LogCheckTests.this.seen.size());
			LogCheckTests.this.seen.add(leaf);
		}

		@Override
		public void reached(CheckState state) {
			LogCheckTests.this.states.add(state);
		}

	};

	@Test
	void everyEntryOfAGoodLogIsSeenAndNothingFound() {
		for (int size : new int[] { 0, 1, 255, 256, 257, 1000 }) {
			this.seen.clear();
			CheckReport report = check(TestLog.of(size));
			assertThat(report.isVerified()).isTrue();
			assertThat(report.findings()).isEmpty();
			assertThat(this.seen).hasSize(size);
			assertThat(report.state().size()).isEqualTo(size / 256 * 256L);
		}
		assertThat(this.seen.get(999)).isEqualTo(NaiveTree.entry(999));
	}

	@Test
	void aByteOfAnEntryIsFoundAtItsIndex() throws Exception {
		for (int index : new int[] { 0, 255, 256, 300, 999 }) {
			TestLog log = TestLog.of(1000);
			alter(log, index);
			CheckReport report = check(log);
			this.seen.clear();
			assertThat(report.isVerified()).isFalse();
			assertThat(report.findings()).singleElement().satisfies((finding) -> {
				assertThat(finding.kind()).isEqualTo(Finding.Kind.ENTRY_ALTERED);
				assertThat(finding.index()).isEqualTo(index);
				assertThat(finding.path()).isEqualTo(Bundle.in(1000, index / 256).path());
			});
		}
	}

	@Test
	void everyAlteredEntryOfABundleIsNamed() throws Exception {
		TestLog log = TestLog.of(1000);
		for (int index : new int[] { 256, 300, 511, 999 }) {
			alter(log, index);
		}
		assertThat(check(log).findings()).extracting(Finding::index).containsExactly(256L, 300L, 511L, 999L);
	}

	@Test
	void aByteOfAnyTileIsFoundAtItsIndex() {
		Map<String, Long> places = Map.of("tile/0/001", 256L + 2, "tile/0/003.p/232", 768L + 2, "tile/1/000.p/3", 512L);
		places.forEach((path, index) -> {
			TestLog log = TestLog.of(1000);
			this.seen.clear();
			file(log, path)[2 * 32 + 7] ^= 1;
			assertThat(check(log).findings()).singleElement().satisfies((finding) -> {
				assertThat(finding.kind()).isEqualTo(Finding.Kind.TILE_ALTERED);
				assertThat(finding.index()).isEqualTo(index);
				assertThat(finding.path()).endsWith(path.substring(path.lastIndexOf('/')));
			});
		});
	}

	@Test
	void anEntryAlteredTogetherWithItsTileIsFound() {
		TestLog log = TestLog.of(1000);
		TestLog rebuilt = rebuilt(1000, 300);
		log.files().put("tile/0/001", rebuilt.file("tile/0/001"));
		log.files().put("tile/entries/001", rebuilt.file("tile/entries/001"));
		assertThat(kinds(check(log))).containsExactly(Finding.Kind.TILE_ALTERED, Finding.Kind.ROOT_DIFFERS);
	}

	@Test
	void anEntryAndItsTileAlteredInTwoWaysAreFound() throws Exception {
		TestLog log = TestLog.of(1000);
		alter(log, 300);
		log.files().put("tile/0/001", rebuilt(1000, 300).file("tile/0/001"));
		assertThat(kinds(check(log))).containsExactly(Finding.Kind.ENTRY_AND_TILE_DIFFER, Finding.Kind.TILE_ALTERED,
				Finding.Kind.ROOT_DIFFERS);
	}

	@Test
	void aWholeTreeRebuiltWithoutTheKeyHasAnotherRoot() throws Exception {
		TestLog log = rebuilt(1000, 300);
		log.publish(TestLog.of(1000).signed());
		assertThat(kinds(check(log))).containsExactly(Finding.Kind.ROOT_DIFFERS);
	}

	@Test
	void aWholeTreeRebuiltAndSignedWithTheStolenKeyIsCaughtByAKeptCheckpointAlone() {
		TestLog log = rebuilt(1000, 300);
		assertThat(check(log).isVerified()).isTrue();
		this.seen.clear();
		CheckReport report = check(log, TestLog.of(290).head(), TestLog.of(512).head());
		assertThat(report.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(Finding.Kind.HISTORY_DIFFERS);
			assertThat(finding.expected()).startsWith("512 ");
		});
	}

	@Test
	void aTailThatWasCutOffIsCaughtByAKeptCheckpoint() {
		assertThat(kinds(check(TestLog.of(900), TestLog.of(1000).head()))).containsExactly(Finding.Kind.LOG_IS_SHORTER);
	}

	@Test
	void missingAndMalformedFilesAreNamed() {
		Map<String, Finding.Kind> missing = Map.of("tile/entries/001", Finding.Kind.BUNDLE_MISSING,
				"tile/entries/003.p/232", Finding.Kind.BUNDLE_MISSING, "tile/0/002", Finding.Kind.TILE_MISSING,
				"tile/1/000.p/3", Finding.Kind.TILE_MISSING);
		missing.forEach((path, kind) -> {
			TestLog log = TestLog.of(1000);
			log.files().remove(path);
			CheckReport report = checkOnly(log);
			assertThat(report.findings()).singleElement()
				.extracting(Finding::kind, Finding::path)
				.containsExactly(kind, path);
			log.files().put(path, new byte[31]);
			assertThat(checkOnly(log).findings()).singleElement()
				.extracting(Finding::kind, Finding::path)
				.containsExactly((kind == Finding.Kind.BUNDLE_MISSING) ? Finding.Kind.BUNDLE_MALFORMED
						: Finding.Kind.TILE_MALFORMED, path);
		});
	}

	@Test
	void withoutEntriesAndHashesTheCheckEndsAndSaysSo() {
		TestLog log = TestLog.of(1000);
		log.files().keySet().removeIf((path) -> path.endsWith("/001"));
		CheckReport report = checkOnly(log);
		assertThat(report.complete()).isFalse();
		assertThat(report.isVerified()).isFalse();
		assertThat(report.state().size()).isEqualTo(256);
		assertThat(kinds(report)).containsExactly(Finding.Kind.BUNDLE_MISSING, Finding.Kind.TILE_MISSING);
	}

	@Test
	void partialFilesMayHaveBeenSupersededByFullOnes() {
		TestLog log = TestLog.of(300);
		SignedCheckpoint earlier = log.signed();
		log.append(700);
		log.files().keySet().removeIf((path) -> path.contains(".p/") && !path.startsWith("tile/1/"));
		log.publish(earlier);
		assertThat(checkOnly(log).findings()).isEmpty();
	}

	@Test
	void aMissingOrMalformedOrForeignCheckpointIsFound() {
		TestLog log = TestLog.of(3);
		log.files().remove("checkpoint");
		assertThat(kinds(checkOnly(log))).containsExactly(Finding.Kind.CHECKPOINT_MISSING);
		log.files().put("checkpoint", "no note".getBytes(StandardCharsets.UTF_8));
		assertThat(kinds(checkOnly(log))).containsExactly(Finding.Kind.CHECKPOINT_MALFORMED);
		NoteSigner thief = new NoteSigner(TestLog.ORIGIN, SigningKey.ofRaw(TestLog.seed(66)));
		log.publish(SignedCheckpoint.sign(log.head(), thief));
		assertThat(kinds(checkOnly(log))).containsExactly(Finding.Kind.CHECKPOINT_NOT_TRUSTED);
	}

	@Test
	void aCheckGoesOnWhereAnotherOneCameTo() throws Exception {
		TestLog log = TestLog.of(5000);
		CheckReport first = check(log);
		assertThat(first.state().size()).isEqualTo(4864);
		assertThat(this.states).extracting(CheckState::size).containsExactly(256L, 4352L);
		CheckState saved = CheckState.parse(first.state().encode());
		log.append(1000);
		CheckReport second = new LogCheck(log, TRUST, List.of(TestLog.of(300).head(), TestLog.of(5000).head()),
				new LogVisitor() {
					@Override
					public void entry(long index, byte[] leaf, Hash leafHash) {
						assertThat(index).isGreaterThanOrEqualTo(4864);
					}
				})
			.run(saved);
		assertThat(second.findings()).isEmpty();
		assertThat(second.isVerified()).isTrue();
	}

	@Test
	void aResumedCheckFindsAHistoryThatWasRewrittenBelow() throws Exception {
		CheckState saved = checkOnly(TestLog.of(1000)).state();
		assertThat(kinds(new LogCheck(rebuilt(2000, 300), TRUST, List.of(), new LogVisitor() {
		}).run(saved))).contains(Finding.Kind.ROOT_DIFFERS);
		assertThat(kinds(new LogCheck(TestLog.of(700), TRUST, List.of(), new LogVisitor() {
		}).run(saved))).containsExactly(Finding.Kind.LOG_IS_SHORTER);
		Checkpoint never = rebuilt(400, 300).head();
		assertThat(kinds(new LogCheck(TestLog.of(2000), TRUST, List.of(never), new LogVisitor() {
		}).run(saved))).containsExactly(Finding.Kind.HISTORY_DIFFERS);
	}

	@Test
	void aStateStaysBeforeTheFirstFinding() throws Exception {
		TestLog log = TestLog.of(2000);
		alter(log, 600);
		CheckState state = check(log).state();
		assertThat(state.size()).isEqualTo(512);
		assertThat(kinds(new LogCheck(log, TRUST, List.of(), new LogVisitor() {
		}).run(state))).containsExactly(Finding.Kind.ENTRY_ALTERED);
	}

	@Test
	void aDamagedStateIsRefused() {
		byte[] state = checkOnly(TestLog.of(1000)).state().encode();
		for (int at = 0; at < state.length; at++) {
			byte[] damaged = state.clone();
			damaged[at] ^= 1;
			assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> CheckState.parse(damaged));
		}
	}

	private static TestLog rebuilt(int size, int altered) {
		List<byte[]> entries = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			entries.add(NaiveTree.entry((i == altered) ? size : i));
		}
		TestLog log = new TestLog();
		log.append(entries);
		return log;
	}

	private static void alter(TestLog log, int index) throws MalformedException {
		Bundle bundle = Bundle.in(log.edge().size(), index / 256);
		List<byte[]> entries = EntryBundle.decode(file(log, bundle.path()), bundle.width());
		entries.get(index % 256)[5] ^= 1;
		log.files().put(bundle.path(), EntryBundle.encode(entries));
	}

	/** Of this log alone, to be altered. */
	private static byte[] file(TestLog log, String path) {
		byte[] copy = log.file(path).clone();
		log.files().put(path, copy);
		return copy;
	}

	private CheckReport check(TestLog log, Checkpoint... kept) {
		return new LogCheck(log, TRUST, List.of(kept), this.visitor).run(CheckState.START);
	}

	private static CheckReport checkOnly(TestLog log) {
		return new LogCheck(log, TRUST, List.of(), new LogVisitor() {
		}).run(CheckState.START);
	}

	private static List<Finding.Kind> kinds(CheckReport report) {
		return report.findings().stream().map(Finding::kind).toList();
	}

}
