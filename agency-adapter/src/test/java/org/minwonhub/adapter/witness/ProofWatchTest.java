package org.minwonhub.adapter.witness;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.LogAlarms.LogAlarm;
import org.minwonhub.adapter.testing.GrowingLog;
import org.minwonhub.adapter.testing.LoopbackHub;
import org.minwonhub.adapter.testing.MovingClock;
import org.minwonhub.log.Commitment;
import org.minwonhub.log.Leaf;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.log.GetProof;
import org.minwonhub.xsd.log.GetProofResponse;
import org.minwonhub.xsd.log.MessageProof;

import static org.assertj.core.api.Assertions.assertThat;

class ProofWatchTest {

	private static final String ME = "urn:agency:6110001";

	private static final byte[] ENVELOPE = "<envelope/>".getBytes(StandardCharsets.UTF_8);

	private static final byte[] SALT = new byte[Commitment.SALT_LENGTH];

	private static final byte[] LEAF = Leaf.ofType("exchange")
		.text("id", "urn:uuid:1")
		.commitment("payload", Commitment.of(SALT, ENVELOPE), ENVELOPE.length)
		.toBytes();

	private final GrowingLog log = new GrowingLog(1).with("a", "b");

	private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T03:00:00Z"));

	private final AdapterStore store = AdapterStore.inMemory();

	private LoopbackHub hub;

	private long message;

	@TempDir
	private Path data;

	@BeforeEach
	void start() throws Exception {
		this.hub = new LoopbackHub(Clock.systemUTC());
		new LogTrust(this.data.resolve("keys")).trust(this.log.vkey(), LogTrust.Origin.TOKEN);
		this.message = this.store.outbox().add("lane", null, "SubmitComplaint", "urn:uuid:1", "<draft/>", 0);
		this.store.outbox().accepted(this.message, ENVELOPE, "<receipt/>".getBytes(StandardCharsets.UTF_8), now());
		this.store.promises().keep(this.message, LEAF, now() + 60_000, now(), false);
	}

	@AfterEach
	void stop() {
		this.hub.close();
		this.store.close();
	}

	@Test
	void aProvenMessageIsNotAskedAboutAgain() throws Exception {
		this.log.add(LEAF);
		this.hub.proves((request) -> answer(2));
		watch().look();
		assertThat(this.store.promises().unproven()).isZero();
		this.hub.proves((request) -> {
			throw new IllegalStateException("asked again");
		});
		pass(Duration.ofHours(1));
		watch().look();
		assertThat(alarms()).isEmpty();
	}

	@Test
	void aProofThatIsLateIsWaitedForAndThenAlarmedUntilItIsThere() throws Exception {
		this.hub.proves(ProofWatchTest::pending);
		watch().look();
		assertThat(alarms()).isEmpty();
		pass(Duration.ofSeconds(61));
		watch().look();
		assertThat(alarms()).containsExactly("LOG_PROMISE_BROKEN");
		assertThat(this.store.logAlarms().open().get(0).messageId()).isEqualTo("urn:uuid:1");
		assertThat(this.data.resolve("log-alarm").resolve("LOG_PROMISE_BROKEN-20261122T030101Z").resolve("receipt.xml"))
			.hasContent("<receipt/>");
		this.log.add(LEAF);
		this.hub.proves((request) -> answer(2));
		pass(Duration.ofMinutes(5));
		watch().look();
		assertThat(alarms()).isEmpty();
	}

	@Test
	void aWrongProofIsNone() throws Exception {
		this.log.add("another entry".getBytes(StandardCharsets.UTF_8));
		this.hub.proves((request) -> answer(2));
		pass(Duration.ofSeconds(61));
		watch().look();
		assertThat(alarms()).containsExactly("LOG_PROMISE_BROKEN");
		assertThat(this.store.promises().unproven()).isOne();
		assertThat(Files
			.exists(this.data.resolve("log-alarm/LOG_PROMISE_BROKEN-20261122T030101Z").resolve("proof.tlog-proof")))
			.isTrue();
	}

	@Test
	void anEntryForAnotherEnvelopeIsNoProof() throws Exception {
		this.log.add(LEAF);
		this.hub.proves((request) -> {
			GetProofResponse answer = answer(2);
			answer.getProven().get(0).setLogSalt("11".repeat(Commitment.SALT_LENGTH));
			return answer;
		});
		watch().look();
		assertThat(this.store.promises().unproven()).isOne();
	}

	@Test
	void aMessageThatWasSignedAnewMayStandInTheLogWithItsFirstEnvelope() throws Exception {
		this.log.add(LEAF);
		this.hub.proves((request) -> answer(2));
		this.store.outbox()
			.accepted(this.message, "<signed-anew/>".getBytes(StandardCharsets.UTF_8), new byte[0], now());
		watch().look();
		assertThat(this.store.promises().unproven()).as("sent only once").isOne();
		this.store.promises().keep(this.message, LEAF, now() + 60_000, now(), true);
		watch().look();
		assertThat(this.store.promises().unproven()).isZero();
	}

	@Test
	void oneCallAsksForAllAndWhatItDoesNotHoldIsAskedForAgain() throws Exception {
		this.log.add(LEAF);
		long other = this.store.outbox().add("other", null, "SubmitComplaint", "urn:uuid:2", "<draft/>", 0);
		this.store.outbox().accepted(other, ENVELOPE, "<receipt/>".getBytes(StandardCharsets.UTF_8), now());
		this.store.promises().keep(other, LEAF, now() + 60_000, now(), false);
		List<List<String>> asked = new CopyOnWriteArrayList<>();
		this.hub.proves((request) -> {
			asked.add(request.getOfMessage());
			return answer(2);
		});
		watch().look();
		assertThat(asked).containsExactly(List.of("urn:uuid:1", "urn:uuid:2"));
		assertThat(this.store.promises().unproven()).isOne();
		pass(Duration.ofSeconds(10));
		watch().look();
		assertThat(asked.get(1)).containsExactly("urn:uuid:2");
		assertThat(alarms()).isEmpty();
	}

	@Test
	void aSilentHubBreaksNoPromise() throws Exception {
		this.hub.close();
		pass(Duration.ofHours(1));
		watch().look();
		assertThat(alarms()).isEmpty();
		assertThat(this.store.promises().unproven()).isOne();
	}

	private GetProofResponse answer(long index) {
		MessageProof proof = new MessageProof();
		proof.setOfMessage("urn:uuid:1");
		proof.setIndex(index);
		proof.setLogLeaf(LEAF);
		proof.setLogSalt(HexFormat.of().formatHex(SALT));
		proof.setProof(this.log.proof(index).encode());
		GetProofResponse answer = new GetProofResponse();
		answer.getProven().add(proof);
		return answer;
	}

	private static GetProofResponse pending(GetProof request) throws HubFaultMessage {
		throw new HubFaultMessage("PROOF_PENDING", LoopbackHub.fault("PROOF_PENDING", true));
	}

	private List<String> alarms() {
		return this.store.logAlarms().open().stream().map(LogAlarm::code).toList();
	}

	private ProofWatch watch() {
		HubConnection connection = new HubConnection(this.hub.address(), ME, this.hub.authority.identity(ME),
				this.hub.authority.certificate(), Clock.systemUTC(), new SecureRandom());
		return new ProofWatch(this.store, connection, this.data, () -> false, this.clock);
	}

	private void pass(Duration time) {
		this.clock.advance(time);
	}

	private long now() {
		return this.clock.millis();
	}

}
