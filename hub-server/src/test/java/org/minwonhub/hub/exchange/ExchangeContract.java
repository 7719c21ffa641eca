package org.minwonhub.hub.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.GetComplaint;
import org.minwonhub.xsd.complaint.GetReceipt;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.LegView;
import org.minwonhub.xsd.complaint.Ping;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.mailbox.AssignmentReason;
import org.minwonhub.xsd.mailbox.Delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the exchange promises, over real HTTP with enrolled keys.
 */
abstract class ExchangeContract extends HubContract {

	private TestParticipant support;

	private TestParticipant integrated;

	@BeforeAll
	void enrolOthers() {
		this.support = this.hub.agency("1741001", Set.of("FUNDING"));
		this.integrated = this.hub.integratedBoard("0000001");
	}

	@Test
	void aRoutedComplaintReachesTheAgencyAndItsAnswerComesBack() throws Exception {
		SubmitComplaint filing = Examples.filing(this.integrated, Handling.ROUTE);
		filing.setCategory("FUNDING");
		Receipt receipt = this.integrated.exchange().submitComplaint(filing);
		assertThat(receipt.getApplicationNumber()).matches("MH-[0-9]{4}-[0-9]{7}-[0-9]");

		Delivery assigned = this.support.receiveAndAcknowledge();
		assertThat(assigned.getAssignment().getReason()).isEqualTo(AssignmentReason.ASSIGNED);
		assertThat(assigned.getAssignment().getApplicationNumber()).isEqualTo(receipt.getApplicationNumber());
		VerifiedEnvelope envelope = new EnvelopeVerifier(new PossessionTrust()).verifyAsOf(
				assigned.getEnvelope().get(0).getContent(), assigned.getEnvelope().get(0).getReceivedAt().toInstant());
		assertThat(envelope.signer()).isEqualTo(this.integrated.identity().certificate());
		assertThat(envelope.contentHash()).isEqualTo(receipt.getContentHash());
		assertThat(envelope.content().getTextContent()).contains("뷁똠").contains("😀");

		this.support.exchange().acceptComplaint(Examples.acceptance(this.support, receipt.getComplaintId()));
		this.support.exchange().publishAnswer(Examples.answer(this.support, receipt.getComplaintId()));
		Delivery accepted = this.integrated.receiveAndAcknowledge();
		Delivery answered = this.integrated.receiveAndAcknowledge();
		assertThat(accepted.getEnvelope().get(0).getOperation()).isEqualTo("AcceptComplaint");
		assertThat(answered.getEnvelope().get(0).getOperation()).isEqualTo("PublishAnswer");
		assertThat(answered.getSequence()).isEqualTo(accepted.getSequence() + 1);
		assertThat(legs(this.integrated, receipt)).singleElement().satisfies(leg -> {
			assertThat(leg.getState()).isEqualTo("ANSWERED");
			assertThat(leg.getReceiptNumber()).isEqualTo("2026-11-0001");
			assertThat(leg.getStep()).extracting("state").containsExactly("FILED", "DELIVERED", "ACCEPTED", "ANSWERED");
		});
	}

	@Test
	void anAgencysOwnComplaintIsCopiedToTheIntegratedBoardWithItsAnswer() throws Exception {
		Receipt receipt = this.city.exchange().submitComplaint(Examples.filing(this.city, Handling.OWN));
		this.city.exchange().acceptComplaint(Examples.acceptance(this.city, receipt.getComplaintId()));
		this.city.exchange().publishAnswer(Examples.answer(this.city, receipt.getComplaintId()));
		assertThat(this.integrated.receiveAndAcknowledge().getAssignment().getReason())
			.isEqualTo(AssignmentReason.COPY);
		this.integrated.receiveAndAcknowledge();
		assertThat(this.integrated.receiveAndAcknowledge().getEnvelope().get(0).getOperation())
			.isEqualTo("PublishAnswer");
		assertThat(this.city.receive(0, 10)).isEmpty();
	}

	@Test
	void theSameMessageTenTimesInParallelHasOneEffectAndTenEqualReceipts() throws Exception {
		SubmitComplaint filing = toTheCity();
		ExecutorService threads = Executors.newFixedThreadPool(10);
		try {
			List<Callable<Receipt>> calls = new ArrayList<>();
			for (int i = 0; i < 10; i++) {
				calls.add(() -> this.partner.exchange().submitComplaint(filing));
			}
			List<String> receipts = new ArrayList<>();
			for (Future<Receipt> future : threads.invokeAll(calls)) {
				Receipt receipt = future.get();
				receipts.add(receipt.getComplaintId() + receipt.getApplicationNumber() + receipt.getReceivedAt()
						+ receipt.getLogSalt()
						+ new String(receipt.getLogLeaf(), java.nio.charset.StandardCharsets.UTF_8));
			}
			assertThat(receipts).hasSize(10).containsOnly(receipts.get(0));
		}
		finally {
			threads.shutdown();
		}
		assertThat(this.city.receiveAndAcknowledge().getEnvelope()).hasSize(1);
		assertThat(this.city.receive(0, 10)).isEmpty();
	}

	@Test
	void theSameIdWithOtherContentIsRefused() throws Exception {
		SubmitComplaint filing = Examples.filing(this.partner, Handling.ROUTE);
		this.partner.exchange().submitComplaint(filing);
		filing.setText("다른 내용");
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(filing))).isEqualTo("MESSAGE_ID_REUSED");
	}

	@Test
	void aRefusedMessageDoesNotBindItsId() throws Exception {
		SubmitComplaint filing = Examples.filing(this.partner, Handling.ADDRESSED);
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(filing))).isEqualTo("CONTENT_CONTRADICTS");
		filing.setHandling(Handling.ROUTE);
		assertThat(this.partner.exchange().submitComplaint(filing).getMessageId())
			.isEqualTo(filing.getMessageHeader().getMessageId());
	}

	@Test
	void aLostReceiptIsFoundAgain() throws Exception {
		SubmitComplaint filing = Examples.filing(this.partner, Handling.ROUTE);
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		GetReceipt request = this.partner.ready(new GetReceipt());
		request.setOfMessage(filing.getMessageHeader().getMessageId());
		assertThat(this.partner.exchange().getReceipt(request).getReceipt()).usingRecursiveComparison()
			.isEqualTo(receipt);
	}

	@Test
	void aQueryIsAnsweredOnce() throws Exception {
		Ping ping = this.partner.ready(new Ping());
		assertThat(this.partner.exchange().ping(ping).getParticipant()).isEqualTo("urn:partner:acme");
		assertThat(refusal(() -> this.partner.exchange().ping(ping))).isEqualTo("REPLAYED");
	}

	@Test
	void whatBreaksTheSchemaIsToldWhereItDoes() {
		SubmitComplaint filing = Examples.filing(this.partner, Handling.ROUTE);
		filing.setRegion("서울");
		HubFaultMessage fault = catchThrowableOfType(HubFaultMessage.class,
				() -> this.partner.exchange().submitComplaint(filing));
		assertThat(fault.getFaultInfo().getCode()).isEqualTo("SCHEMA_INVALID");
		assertThat(fault.getFaultInfo().getViolation()).anySatisfy(violation -> {
			assertThat(violation.getPath()).contains("region");
			assertThat(violation.getMessage()).doesNotContain("서울");
		});
	}

	@Test
	void nobodySpeaksForAnother() {
		Ping ping = this.city.ready(new Ping());
		assertThat(refusal(() -> this.partner.exchange().ping(ping))).isEqualTo("SENDER_MISMATCH");
	}

	@Test
	void aStaleAnswerRevisionIsRefused() throws Exception {
		Receipt receipt = this.city.exchange().submitComplaint(Examples.filing(this.city, Handling.OWN));
		this.city.exchange().acceptComplaint(Examples.acceptance(this.city, receipt.getComplaintId()));
		PublishAnswer answer = Examples.answer(this.city, receipt.getComplaintId());
		answer.setRevision(3);
		assertThat(refusal(() -> this.city.exchange().publishAnswer(answer))).isEqualTo("STALE_REVISION");
		for (int i = 0; i < 2; i++) {
			this.integrated.receiveAndAcknowledge();
		}
	}

	@Test
	void aWaitingCallGetsWhatArrivesMeanwhile() throws Exception {
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<Delivery> arrival = thread.submit(this.support::receiveAndAcknowledge);
			Receipt receipt = this.partner.exchange().submitComplaint(Examples.addressed(this.partner, this.support));
			assertThat(arrival.get().getAssignment().getComplaintId()).isEqualTo(receipt.getComplaintId());
		}
		finally {
			thread.shutdown();
		}
	}

	private static List<LegView> legs(TestParticipant holder, Receipt receipt) throws HubFaultMessage {
		GetComplaint request = holder.ready(new GetComplaint());
		request.setApplicationNumber(receipt.getApplicationNumber());
		return holder.exchange().getComplaint(request).getComplaint().getLeg();
	}

}
