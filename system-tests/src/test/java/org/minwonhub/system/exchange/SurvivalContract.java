package org.minwonhub.system.exchange;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.system.Folders;
import org.minwonhub.system.client.Envelopes;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.minwonhub.system.client.RawCall;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.Ping;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Envelope;
import org.minwonhub.xsd.mailbox.Evidence;
import org.minwonhub.xsd.mailbox.EvidenceForm;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Repetition, rolled keys and dead neighbours, over a hub process. The same on each
 * database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SurvivalContract {

	private static final Clock CLOCK = Clock.systemUTC();

	private Processes processes;

	private Hub hub;

	private Participant partner;

	private Participant agency;

	abstract HubDatabase.Kind database();

	@BeforeAll
	void start() {
		this.processes = new Processes(Folders.fresh(getClass()));
		this.hub = Hub.impatient(this.processes, "hub", database()).start();
		this.partner = Participant.partner(this.hub, "acme");
		this.agency = Participant.agency(this.hub, "1741001", "FUNDING");
	}

	@AfterAll
	void stop() {
		this.processes.close();
	}

	@Test
	void theSameBytesTenTimesInParallelHaveOneEffectAndTenEqualReceipts() throws Exception {
		SubmitComplaint filing = filing("same-bytes");
		byte[] envelope = Envelopes.signed(this.partner, filing, CLOCK.instant());
		RawCall call = new RawCall(this.hub.service("complaint-exchange"));
		List<String> answers = inParallel(() -> call.send(envelope).contentHash());
		assertThat(answers).hasSize(10).containsOnly(answers.get(0));
		assertThat(received(this.agency)).singleElement().satisfies(this::isOneFiling);
	}

	@Test
	void theSameMessageSignedTenTimesInParallelHasOneEffectAndTenEqualReceipts() throws Exception {
		SubmitComplaint filing = filing("signed-anew");
		RawCall call = new RawCall(this.hub.service("complaint-exchange"));
		List<String> answers = inParallel(
				() -> call.send(Envelopes.signed(this.partner, filing, CLOCK.instant())).contentHash());
		assertThat(answers).hasSize(10).containsOnly(answers.get(0));
		assertThat(received(this.agency)).singleElement().satisfies(this::isOneFiling);
	}

	@Test
	void theSameIdWithOtherContentIsRefusedWithItsOwnCode() throws Exception {
		SubmitComplaint filing = filing("reused-id");
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		filing.setText("다른 내용");
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(filing))).isEqualTo("MESSAGE_ID_REUSED");
		assertThat(received(this.agency)).singleElement()
			.satisfies((delivery) -> assertThat(delivery.getAssignment().getComplaintId())
				.isEqualTo(receipt.getComplaintId()));
	}

	@Test
	void anEnvelopeIsVerifiedAsOfItsReceiptAfterItsSignerRolledOver() throws Exception {
		Participant rolling = Participant.partner(this.hub, "rolling");
		X509Certificate before = rolling.identity().certificate();
		SubmitComplaint filing = Messages.addressed(rolling, this.agency.uri(), "rolled", "서명한 뒤 인증서를 바꿉니다.");
		rolling.exchange().submitComplaint(filing);
		rolling.renew();
		assertThat(rolling.identity().certificate()).isNotEqualTo(before);
		assertThat(rolling.exchange().ping(rolling.ready(new Ping())).getParticipant()).isEqualTo(rolling.uri());
		revoke(before);

		ReceiveMessagesResponse answer = this.agency.mailbox().receiveMessages(Messages.receive(this.agency, 10, 20));
		Delivery delivery = answer.getDelivery().get(0);
		Envelope envelope = delivery.getEnvelope().get(0);
		Instant receivedAt = envelope.getReceivedAt().toInstant();
		VerifiedEnvelope verified = new EnvelopeVerifier(trust(this.agency, answer)).verifyAsOf(envelope.getContent(),
				receivedAt);
		assertThat(verified.signer()).isEqualTo(before);
		assertThat(verified.contentHash()).isEqualTo(envelope.getContentHash());
		this.agency.mailbox().acknowledgeMessages(Messages.processed(this.agency, delivery));
	}

	@Test
	void aDeadAgencysBacklogDelaysNobody() throws Exception {
		Participant dead = Participant.agency(this.hub, "6110009");
		for (int i = 0; i < 60; i++) {
			this.partner.exchange()
				.submitComplaint(Messages.addressed(this.partner, dead.uri(), "dead-" + i, "받는 이 없음"));
		}
		Receipt receipt = this.partner.exchange().submitComplaint(filing("beside-the-dead"));
		assertThat(received(this.agency)).singleElement()
			.satisfies((delivery) -> assertThat(delivery.getAssignment().getComplaintId())
				.isEqualTo(receipt.getComplaintId()));
		assertThat(this.hub.operations().openDeliveries())
			.filteredOn((delivery) -> delivery.path("recipient").asString().equals(dead.uri()))
			.hasSize(60);
	}

	private void isOneFiling(Delivery delivery) {
		assertThat(delivery.getEnvelope()).hasSize(1);
	}

	private SubmitComplaint filing(String originId) {
		return Messages.addressed(this.partner, this.agency.uri(), originId, "운전자금 상환을 미룰 수 있습니까?");
	}

	private void revoke(X509Certificate certificate) {
		this.hub.operations().post("certificates/" + Thumbprints.sha256(certificate) + "/revoke", Map.of("why", "시험"));
	}

	/**
	 * The hub's authority with the evidence that came along, revocation lists included.
	 */
	private static SignerTrust trust(Participant recipient, ReceiveMessagesResponse answer) throws Exception {
		CertificateFactory factory = CertificateFactory.getInstance("X.509");
		List<X509CRL> lists = new ArrayList<>();
		for (Evidence evidence : answer.getEvidence()) {
			if (evidence.getForm() == EvidenceForm.X_509_CRL) {
				lists.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(evidence.getContent())));
			}
		}
		assertThat(lists).isNotEmpty();
		return new PkixTrust(List.of(recipient.authority()), List.of(), lists);
	}

	/**
	 * Everything that is there for the recipient, acknowledged; and nothing comes after.
	 */
	private static List<Delivery> received(Participant recipient) throws HubFaultMessage {
		List<Delivery> all = new ArrayList<>();
		List<Delivery> some = recipient.mailbox().receiveMessages(Messages.receive(recipient, 50, 20)).getDelivery();
		while (!some.isEmpty()) {
			all.addAll(some);
			recipient.mailbox().acknowledgeMessages(Messages.processed(recipient, some.toArray(Delivery[]::new)));
			some = recipient.mailbox().receiveMessages(Messages.receive(recipient, 50, 0)).getDelivery();
		}
		return all;
	}

	private static <T> List<T> inParallel(Callable<T> call) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(10);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(Collections.nCopies(10, call))) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdown();
		}
	}

	private static String refusal(ThrowingCallable call) {
		return catchThrowableOfType(HubFaultMessage.class, call).getFaultInfo().getCode();
	}

}
