package org.minwonhub.hub.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minwonhub.hub.log.Leaves;
import org.minwonhub.hub.log.witness.LogPolicy;
import org.minwonhub.hub.log.witness.WitnessReports;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.policy.Policy;
import org.minwonhub.log.witness.WitnessAnswer;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.log.GetProof;
import org.minwonhub.xsd.log.MessageProof;
import org.minwonhub.xsd.mailbox.LogAlarm;
import org.minwonhub.xsd.mailbox.Witness;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the hub does with witnesses' words, over real HTTP.
 */
abstract class WitnessContract extends HubContract {

	private ServedLog log;

	private TestParticipant town;

	private VerifierKey key;

	/** Offered anew every 200 ms, so that no test waits for the next turn. */
	@Override
	List<String> settings() {
		return List.of("hub.log.witnessing=200ms", "hub.log.quorum=2", "hub.enrolment.hub-key-bits=2048");
	}

	@BeforeAll
	void findLog() throws Exception {
		this.log = new ServedLog(this.hub);
		this.town = this.hub.agency("6110002", Set.of("FUNDING"));
		this.key = VerifierKey.parse(this.hub.bean(LogDesk.class).vkey().orElseThrow());
	}

	@Test
	void whoWitnessesNothingGetsNothing() throws Exception {
		assertThat(this.city.receive(null).getLog()).isNull();
	}

	@Test
	void witnessesGetWhatExtendsWhatTheyCosignedAndTheirCosignaturesAreServed() throws Exception {
		WitnessingParticipant one = new WitnessingParticipant(this.city, this.key);
		WitnessingParticipant other = new WitnessingParticipant(this.town, this.key);
		Receipt receipt = this.city.exchange().submitComplaint(Examples.filing(this.city, Handling.OWN));
		LogProof proof = Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			one.call();
			other.call();
			LogProof given = LogProof.parse(proof(receipt.getMessageId()).getProof());
			return policy().verify(given.checkpoint()).quorum() ? Optional.of(given) : Optional.<LogProof>empty();
		}, Optional::isPresent).orElseThrow();
		assertThat(one.size()).isPositive();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			one.call();
			other.call();
			return policy().verify(SignedCheckpoint.parse(this.log.get("checkpoint").body())).quorum();
		});
		proof.verifyInclusion(TreeHash.leaf(receipt.getLogLeaf()));
		assertThat(policy().require(proof.checkpoint()).cosignatures()).hasSize(2);
		assertThat(this.hub.bean(LogPolicy.class).witnesses()).extracting(LogPolicy.Line::witness)
			.containsExactly(this.city.uri(), this.town.uri());
		assertThat(this.hub.bean(LogDesk.class).status().witnessedSize()).isPositive();
	}

	@Test
	void aQuorumThatIsMissedIsSaidAfterFiveMinutes() throws Exception {
		this.city.exchange().submitComplaint(Examples.filing(this.city, Handling.OWN));
		LogPolicy policy = this.hub.bean(LogPolicy.class);
		Instant now = Instant.now();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> policy.missedSince(now.plus(Duration.ofMinutes(6))).isPresent());
		assertThat(policy.missedSince(now)).isEmpty();
	}

	@Test
	void aKeyAndEachChangeOfItIsOneEntry() throws Exception {
		TestParticipant agency = this.hub.agency("6110003", Set.of());
		WitnessingParticipant first = new WitnessingParticipant(agency, this.key);
		WitnessingParticipant second = new WitnessingParticipant(agency, this.key);
		for (WitnessingParticipant each : List.of(first, first, second, second)) {
			agency.receive(each.said());
		}
		assertThat(entries("key-change", agency.uri())).satisfiesExactly(
				(entry) -> assertThat(entry).contains("\"before\":null", "\"vkey\":\"" + first.key().encode() + "\""),
				(entry) -> assertThat(entry).contains("\"before\":\"" + first.key().encode() + "\"",
						"\"vkey\":\"" + second.key().encode() + "\""));
	}

	@Test
	void somebodyElsesKeyIsRefused() {
		WitnessingParticipant one = new WitnessingParticipant(this.city, this.key);
		Witness said = one.said();
		assertThat(refusal(() -> this.town.receive(said))).isEqualTo("CONTENT_CONTRADICTS");
	}

	@Test
	void aCosignatureOfSomethingElseIsNotKept() throws Exception {
		TestParticipant agency = this.hub.agency("6110004", Set.of());
		WitnessingParticipant honest = new WitnessingParticipant(agency, this.key);
		WitnessingParticipant forger = new WitnessingParticipant(agency, this.key);
		assertThat(honest.call()).isInstanceOf(WitnessAnswer.Cosigned.class);
		Witness forged = honest.said();
		forged.setVkey(forger.key().encode());
		agency.receive(forged);
		Witness right = honest.said();
		assertThat(cosignatures(agency.uri())).isZero();
		agency.receive(right);
		agency.receive(right);
		assertThat(cosignatures(agency.uri())).isOne();
	}

	@Test
	void anAlarmIsOneEntryAndStandsUntilItIsSettled() throws Exception {
		WitnessingParticipant one = new WitnessingParticipant(this.city, this.key);
		LogAlarm alarm = new LogAlarm();
		alarm.setCode("LOG_TWO_FACES");
		alarm.setFoundAt(OffsetDateTime.now(ZoneOffset.UTC));
		one.call();
		alarm.setKept(one.latest("").orElseThrow().encode());
		alarm.setSeen("not a note".getBytes(StandardCharsets.UTF_8));
		String kept = "\"kept\":\"" + one.size() + " ";
		one.call(alarm);
		one.call(alarm);
		LogDesk desk = this.hub.bean(LogDesk.class);
		assertThat(desk.status().state()).isEqualTo("LOG_TWO_FACES");
		assertThat(desk.status().reports()).singleElement().satisfies((report) -> {
			assertThat(report.participant()).isEqualTo(this.city.uri());
			assertThat(this.hub.bean(WitnessReports.class).settle(report.id(), report.reportedAt())).isTrue();
		});
		one.call(alarm);
		assertThat(desk.status().reports()).isEmpty();
		assertThat(desk.status().state()).isEqualTo(LogDesk.IN_ORDER);
		assertThat(entries("alarm", this.city.uri())).singleElement()
			.satisfies((entry) -> assertThat(entry).contains("\"code\":\"LOG_TWO_FACES\"", kept,
					"\"seen\":\"malformed\""));
	}

	private Policy policy() throws Exception {
		return Policy.parse(this.hub.bean(LogPolicy.class).text().orElseThrow().getBytes(StandardCharsets.UTF_8));
	}

	/** Places and waiting ones together. */
	private List<String> entries(String type, String about) {
		return Leaves.committed(this.hub.bean(JdbcClient.class))
			.stream()
			.filter((leaf) -> leaf.contains("\"type\":\"" + type + "\"") && leaf.contains(about))
			.toList();
	}

	private long cosignatures(String witness) {
		return this.hub.bean(JdbcClient.class)
			.sql("select count(*) from log_cosignature where witness = :witness")
			.param("witness", witness)
			.query(Long.class)
			.single();
	}

	private MessageProof proof(String message) {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			GetProof request = this.city.ready(new GetProof());
			request.getOfMessage().add(message);
			try {
				return Optional.of(this.city.messageLog().getProof(request).getProven().get(0));
			}
			catch (HubFaultMessage ex) {
				return Optional.<MessageProof>empty();
			}
		}, Optional::isPresent).orElseThrow();
	}

}
