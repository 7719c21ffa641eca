package org.minwonhub.adapter.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.minwonhub.adapter.status.LogSettlement;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.LogAlarms.LogAlarm;
import org.minwonhub.adapter.testing.GrowingLog;
import org.minwonhub.adapter.testing.MovingClock;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.NoteSignature;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.xsd.mailbox.LogHead;
import org.minwonhub.xsd.mailbox.Witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogWitnessTest {

	private static final String ME = "urn:agency:6110001";

	private final GrowingLog log = new GrowingLog(1).with("a", "b", "c");

	private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T03:00:00Z"));

	@TempDir
	private Path data;

	@Test
	void whatExtendsTheLogIsCosignedAndSaidWithTheNextCall() throws Exception {
		try (AdapterStore store = AdapterStore.inMemory()) {
			LogWitness witness = witness(store);
			assertThat(witness.word().getSize()).isZero();
			witness.hear(witness.word(), this.log.head(0));
			requireCosigned(witness.word());
			this.log.with("d", "e");
			witness.hear(witness.word(), this.log.head(3));
			requireCosigned(witness.word());
			assertThat(witness.word().getSize()).isEqualTo(5);
			assertThat(store.logAlarms().open()).isEmpty();
		}
	}

	@Test
	void aCosignatureIsSaidUntilACallThatCarriedItWasAnswered() throws Exception {
		try (AdapterStore store = AdapterStore.inMemory()) {
			LogWitness witness = witness(store);
			witness.hear(witness.word(), this.log.head(0));
			assertThat(witness.word().getCosignature()).isNotNull();
			Witness answered = witness.word();
			assertThat(answered.getCosignature()).isNotNull();
			witness.hear(answered, this.log.head(3));
			assertThat(witness.word().getCosignature()).isNull();
			assertThat(witness.word().getSize()).isEqualTo(3);
		}
	}

	@Test
	void afterARestartItGoesOnFromWhatItRemembersWithTheSameKey() throws Exception {
		String vkey;
		try (AdapterStore store = AdapterStore.open(this.data, "secret".toCharArray())) {
			LogWitness witness = witness(store);
			witness.hear(witness.word(), this.log.head(0));
			vkey = witness.word().getVkey();
		}
		try (AdapterStore store = AdapterStore.open(this.data, "secret".toCharArray())) {
			LogWitness witness = witness(store);
			Witness word = witness.word();
			assertThat(word.getVkey()).isEqualTo(vkey);
			requireCosigned(word);
			witness.hear(witness.word(), new GrowingLog(1).with("a", "x", "c", "d").head(3));
			assertThat(store.logAlarms().open()).extracting(LogAlarm::code).containsExactly("LOG_NOT_CONSISTENT");
		}
	}

	@Test
	void aRewrittenLogRaisesTheAlarmWithBothCheckpointsAndIsNotCosigned() throws Exception {
		try (AdapterStore store = AdapterStore.inMemory()) {
			LogWitness witness = witness(store);
			witness.hear(witness.word(), this.log.head(0));
			byte[] kept = this.log.checkpoint().encode();
			GrowingLog rewritten = new GrowingLog(1).with("a", "x", "c", "d");
			witness.hear(witness.word(), rewritten.head(3));
			witness.hear(witness.word(), rewritten.with("e").head(3));
			Path evidence = this.data.resolve("log-alarm").resolve("LOG_NOT_CONSISTENT-20261122T030000Z");
			assertThat(Files.readAllBytes(evidence.resolve("kept.checkpoint"))).isEqualTo(kept);
			assertThat(SignedCheckpoint.parse(Files.readAllBytes(evidence.resolve("seen.checkpoint"))).checkpoint())
				.satisfies((seen) -> assertThat(seen.size()).isEqualTo(4));
			Witness word = witness.word();
			assertThat(word.getSize()).isEqualTo(3);
			assertThat(word.getAlarm()).singleElement().satisfies((alarm) -> {
				assertThat(alarm.getCode()).isEqualTo("LOG_NOT_CONSISTENT");
				assertThat(alarm.getKept()).isEqualTo(kept);
			});
		}
	}

	@Test
	void twoRootsForOneSizeAreTwoFaces() throws Exception {
		assertThat(alarmAfter(new GrowingLog(1).with("a", "b", "x").head(3))).isEqualTo("LOG_TWO_FACES");
	}

	@Test
	void aLogThatWasCutIsNotConsistent() throws Exception {
		assertThat(alarmAfter(new GrowingLog(1).with("a", "b").head(3))).isEqualTo("LOG_NOT_CONSISTENT");
	}

	@Test
	void aGrownLogWithoutAProofIsNotConsistent() throws Exception {
		LogHead head = new GrowingLog(1).with("a", "b", "c", "d").head(3);
		head.getProof().clear();
		assertThat(alarmAfter(head)).isEqualTo("LOG_NOT_CONSISTENT");
		LogHead broken = new GrowingLog(1).with("a", "b", "c", "d").head(3);
		broken.getProof().set(0, new byte[5]);
		assertThat(alarmAfter(broken)).isEqualTo("LOG_NOT_CONSISTENT");
	}

	@Test
	void anotherKeyIsNeverTrustedOnTheHubsWord() throws Exception {
		assertThat(alarmAfter(new GrowingLog(2).with("a", "b", "c", "d").head(3))).isEqualTo("LOG_NOT_SIGNED");
		LogHead garbage = this.log.head(3);
		garbage.setCheckpoint(new byte[] { 1, 2, 3 });
		assertThat(alarmAfter(garbage)).isEqualTo("LOG_NOT_SIGNED");
	}

	@Test
	void whatNoCallCouldCarryStaysInTheFileAlone() throws Exception {
		try (AdapterStore store = AdapterStore.inMemory()) {
			LogWitness witness = witness(store);
			LogHead endless = this.log.head(0);
			endless.setCheckpoint(new byte[70_000]);
			witness.hear(witness.word(), endless);
			assertThat(witness.word().getAlarm()).singleElement()
				.satisfies((alarm) -> assertThat(alarm.getSeen()).isNull());
			assertThat(this.data.resolve("log-alarm/LOG_NOT_SIGNED-20261122T030000Z/seen.checkpoint")).hasSize(70_000);
		}
	}

	@Test
	void aKeyThatTheTokenVouchedForStandsAboveTheFirstContact() throws Exception {
		new LogTrust(this.data.resolve("keys")).trust(this.log.vkey(), LogTrust.Origin.TOKEN);
		try (AdapterStore store = AdapterStore.inMemory()) {
			LogWitness witness = witness(store);
			witness.hear(witness.word(), new GrowingLog(2).with("a").head(0));
			assertThat(store.logAlarms().open()).extracting(LogAlarm::code).containsExactly("LOG_NOT_SIGNED");
			assertThat(store.seenCheckpoints().latest()).isEmpty();
		}
	}

	@Test
	void anAlarmThatWasSettledMayComeAgain() throws Exception {
		try (AdapterStore store = AdapterStore.inMemory()) {
			LogWitness witness = witness(store);
			witness.hear(witness.word(), this.log.head(0));
			GrowingLog other = new GrowingLog(1).with("a", "b", "x");
			witness.hear(witness.word(), other.head(3));
			store.logAlarms().settleAll();
			assertThat(witness.word().getAlarm()).isEmpty();
			witness.hear(witness.word(), other.head(3));
			assertThat(witness.word().getAlarm()).hasSize(1);
		}
	}

	@Test
	void aLogKeyThatSignsNoCheckpointsIsNotTrusted() {
		LogTrust trust = new LogTrust(this.data);
		assertThatExceptionOfType(MalformedException.class)
			.isThrownBy(() -> trust.trust("nonsense", LogTrust.Origin.OPERATOR));
		assertThat(trust.trusted()).isEmpty();
	}

	@Test
	void onceSettledTheLogIsTrustedAnewAndItsCosignatureIsSaid() throws Exception {
		try (AdapterStore store = AdapterStore.inMemory()) {
			LogWitness witness = witness(store);
			witness.hear(witness.word(), this.log.head(0));
			witness.word();
			GrowingLog other = new GrowingLog(1).with("a", "b", "x");
			witness.hear(witness.word(), other.head(3));
			Witness before = witness.word();
			assertThat(LogSettlement.settle(store)).isTrue();
			witness.hear(before, other.with("d").head(3));
			assertThat(store.logAlarms().open()).as("what answers an older memory").isEmpty();
			assertThat(witness.word().getSize()).isZero();
			witness.hear(witness.word(), other.head(0));
			Witness word = witness.word();
			assertThat(word.getSize()).isEqualTo(4);
			assertThat(word.getCosignature()).isNotNull();
			assertThat(word.getAlarm()).isEmpty();
			assertThat(LogSettlement.settle(store)).isFalse();
		}
	}

	/** With a memory of its own each time. */
	private String alarmAfter(LogHead head) throws Exception {
		try (AdapterStore store = AdapterStore.inMemory()) {
			LogWitness witness = witness(store);
			witness.hear(witness.word(), this.log.head(0));
			witness.hear(witness.word(), head);
			assertThat(store.seenCheckpoints().latest().orElseThrow().size()).isEqualTo(3);
			return store.logAlarms().open().stream().map(LogAlarm::code).findFirst().orElse("none");
		}
	}

	private void requireCosigned(Witness word) throws Exception {
		VerifierKey key = VerifierKey.parse(word.getVkey());
		assertThat(key.name()).isEqualTo(ME);
		SignedCheckpoint checkpoint = this.log.checkpoint();
		assertThat(word.getSize()).isEqualTo(checkpoint.checkpoint().size());
		assertThat(checkpoint.with(NoteSignature.parse(word.getCosignature())).note().verify(List.of(key))).hasSize(1);
	}

	private LogWitness witness(AdapterStore store) throws IOException {
		return new LogWitness(ME, this.data, store, this.clock, new SecureRandom());
	}

}
