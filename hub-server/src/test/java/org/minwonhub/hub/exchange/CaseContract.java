package org.minwonhub.hub.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minwonhub.hub.enrolment.ParticipantDesk;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.mailbox.DeliveryDesk;
import org.minwonhub.hub.mailbox.Redelivery;
import org.minwonhub.hub.routing.UnroutedDesk;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.GetComplaint;
import org.minwonhub.xsd.complaint.GetComplaintResponse;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.LegView;
import org.minwonhub.xsd.complaint.Ping;
import org.minwonhub.xsd.complaint.PingResponse;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.TransferComplaint;
import org.minwonhub.xsd.complaint.Visibility;
import org.minwonhub.xsd.complaint.WithdrawComplaint;
import org.minwonhub.xsd.mailbox.AssignmentReason;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.DeliveryOutcome;
import org.minwonhub.xsd.mailbox.Envelope;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What becomes of complaints: transfers, the centre's desk, order, refusals.
 */
abstract class CaseContract extends HubContract {

	private TestParticipant support;

	@BeforeAll
	void enrolAnotherAgency() {
		this.support = this.hub.agency("1741001", Set.of("FUNDING"));
	}

	@Test
	void aTransferIsCompleteWhenTheOtherAgencyAccepts() throws Exception {
		Receipt receipt = file(this.city);
		this.city.receiveAndAcknowledge();
		this.city.exchange().transferComplaint(transfer(this.city, receipt, this.support.uri()));
		assertThat(states(receipt)).containsExactly("TRANSFER_REQUESTED", "FILED");

		Delivery handed = this.support.receiveAndAcknowledge();
		assertThat(handed.getAssignment().getReason()).isEqualTo(AssignmentReason.TRANSFERRED);
		assertThat(handed.getEnvelope()).extracting(Envelope::getOperation)
			.containsExactly("SubmitComplaint", "TransferComplaint");
		this.support.exchange().acceptComplaint(Examples.acceptance(this.support, receipt.getComplaintId()));
		assertThat(states(receipt)).containsExactly("TRANSFERRED", "ACCEPTED");
		assertThat(this.city.receiveAndAcknowledge().getEnvelope().get(0).getOperation()).isEqualTo("AcceptComplaint");
		drain(this.partner);
	}

	@Test
	void whoIsOnTrialExchangesWithOthersOnTrialOnly() throws Exception {
		TestParticipant tried = this.hub.onTrial("urn:agency:6269001", Set.of("TRAFFIC"));
		TestParticipant tester = this.hub.onTrial("urn:partner:tester", Set.of());
		assertThat(this.hub.bean(Directory.class).state(tried.uri())).contains(Participant.State.TEST);
		addressed(tester, tried);
		assertThat(tried.receiveAndAcknowledge().getEnvelope().get(0).getOperation()).isEqualTo("SubmitComplaint");
		for (TestParticipant[] pair : new TestParticipant[][] { { tester, this.city }, { this.partner, tried } }) {
			assertThat(refusal(() -> addressed(pair[0], pair[1]))).isEqualTo("AGENCY_UNKNOWN");
		}
		SubmitComplaint routed = Examples.filing(tester, Handling.ROUTE);
		routed.setCategory("TRAFFIC");
		tester.exchange().submitComplaint(routed);
		assertThat(tried.receiveAndAcknowledge().getAssignment().getCategory()).isEqualTo("TRAFFIC");
		assertThat(this.city.receive(0, 10)).isEmpty();

		SubmitComplaint nowhere = Examples.filing(tester, Handling.ROUTE);
		nowhere.setCategory("FUNDING");
		Receipt unrouted = tester.exchange().submitComplaint(nowhere);
		UnroutedDesk desk = this.hub.bean(UnroutedDesk.class);
		assertThatThrownBy(() -> desk.assign(Urn.parse(unrouted.getComplaintId()), this.support.uri(), "시험"))
			.isInstanceOf(Refused.class);
		desk.assign(Urn.parse(unrouted.getComplaintId()), tried.uri(), "시험");
		tried.receiveAndAcknowledge();

		this.hub.bean(ParticipantDesk.class).goLive(tried.uri(), "시험연계 확인");
		assertThat(refusal(() -> addressed(tester, tried))).isEqualTo("AGENCY_UNKNOWN");
		addressed(this.partner, tried);
		tried.receiveAndAcknowledge();
		this.hub.bean(ParticipantDesk.class).suspend(tried.uri(), "시험 끝");
	}

	private static void addressed(TestParticipant from, TestParticipant to) throws HubFaultMessage {
		from.exchange().submitComplaint(Examples.addressed(from, to));
	}

	@Test
	void afterThreeTransfersTheCentreMediates() throws Exception {
		Receipt receipt = file(this.city);
		TestParticipant from = this.city;
		TestParticipant to = this.support;
		for (int transfer = 1; transfer <= 3; transfer++) {
			from.receiveAndAcknowledge();
			from.exchange().transferComplaint(transfer(from, receipt, to.uri()));
			TestParticipant next = from;
			from = to;
			to = next;
		}
		from.receiveAndAcknowledge();
		from.exchange().transferComplaint(transfer(from, receipt, to.uri()));
		assertThat(to.receive(0, 10)).isEmpty();

		this.hub.bean(UnroutedDesk.class).assign(Urn.parse(receipt.getComplaintId()), this.city.uri(), "조정 결과");
		assertThat(this.city.receiveAndAcknowledge().getAssignment().getComplaintId())
			.isEqualTo(receipt.getComplaintId());
		drain(this.partner);
		drain(this.support);
	}

	@Test
	void whatNobodyServesWaitsOnTheDeskAndGoesOnFromThere() throws Exception {
		SubmitComplaint filing = Examples.filing(this.partner, Handling.ROUTE);
		filing.setOriginalCategory("우리 게시판의 분류");
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		assertThat(complaintState(receipt)).isEqualTo("UNROUTED");
		UnroutedDesk desk = this.hub.bean(UnroutedDesk.class);
		desk.assign(Urn.parse(receipt.getComplaintId()), this.support.uri(), "자금 문의로 판단");
		assertThat(complaintState(receipt)).isEqualTo("OPEN");
		assertThat(this.support.receiveAndAcknowledge().getAssignment().getReason())
			.isEqualTo(AssignmentReason.ASSIGNED);
	}

	@Test
	void aRefusedDeliveryHoldsBackItsOwnComplaintAndNoOther() throws Exception {
		Receipt stuck = file(this.city);
		this.city.acknowledge(this.city.receive(), DeliveryOutcome.REFUSED, "BOARD_HAS_NO_SECRECY");
		this.partner.exchange().amendComplaint(amendment(stuck, 1));
		Receipt other = file(this.city);
		Delivery next = this.city.receiveAndAcknowledge();
		assertThat(next.getAssignment().getComplaintId()).isEqualTo(other.getComplaintId());
		assertThat(this.city.receive(0, 10)).isEmpty();

		this.hub.bean(DeliveryDesk.class).retry(stuckDelivery(stuck), null);
		assertThat(this.city.receiveAndAcknowledge().getEnvelope().get(0).getOperation()).isEqualTo("SubmitComplaint");
		assertThat(this.city.receiveAndAcknowledge().getEnvelope().get(0).getOperation()).isEqualTo("AmendComplaint");
	}

	@Test
	void aDeliveryWhoseContentWasErasedIsParkedAndStopsNoOther() throws Exception {
		Receipt erased = file(this.city);
		JdbcClient jdbc = this.hub.bean(JdbcClient.class);
		this.hub.bean(KeyVault.class)
			.destroy(jdbc.sql("select key_id from complaint where id = :id")
				.param("id", Urn.parse(erased.getComplaintId()))
				.query(UUID.class)
				.single());
		Receipt other = file(this.city);
		assertThat(this.city.receiveAndAcknowledge().getAssignment().getComplaintId())
			.isEqualTo(other.getComplaintId());
		assertThat(stuckDelivery(erased)).isNotNull();
	}

	@Test
	void aSkippedDeliveryLetsTheNextOneThrough() throws Exception {
		Receipt receipt = file(this.city);
		Delivery first = this.city.receive();
		this.partner.exchange().amendComplaint(amendment(receipt, 1));
		this.hub.bean(DeliveryDesk.class).skip(Urn.parse(first.getDeliveryId()), "시험");
		assertThat(this.city.receiveAndAcknowledge().getSequence()).isEqualTo(2);
	}

	@Test
	void aHeldDeliveryGoesOnWhenItIsReleased() throws Exception {
		Receipt receipt = file(this.city);
		DeliveryDesk desk = this.hub.bean(DeliveryDesk.class);
		UUID delivery = Urn.parse(this.city.receive().getDeliveryId());
		desk.hold(delivery, "시험");
		assertThat(this.city.receive(0, 10)).isEmpty();
		desk.release(delivery, null);
		assertThat(this.city.receiveAndAcknowledge().getAssignment().getComplaintId())
			.isEqualTo(receipt.getComplaintId());
	}

	@Test
	void aLateAcknowledgementCountsOnce() throws Exception {
		Receipt receipt = file(this.city);
		Delivery delivery = this.city.receive();
		this.city.exchange().acceptComplaint(Examples.acceptance(this.city, receipt.getComplaintId()));
		this.city.acknowledge(delivery, DeliveryOutcome.PROCESSED, null);
		this.city.acknowledge(delivery, DeliveryOutcome.REFUSED, "TOO_LATE");
		assertThat(states(receipt)).containsExactly("ACCEPTED");
		drain(this.partner);
	}

	@Test
	void onlyTheFilerWithdrawsAndOnlyBeforeTheAnswer() throws Exception {
		Receipt receipt = file(this.city);
		this.city.receiveAndAcknowledge();
		assertThat(refusal(() -> this.city.exchange().withdrawComplaint(withdrawal(this.city, receipt))))
			.isEqualTo("NOT_PERMITTED");
		this.partner.exchange().withdrawComplaint(withdrawal(this.partner, receipt));
		assertThat(states(receipt)).containsExactly("WITHDRAWN");
		assertThat(this.city.receiveAndAcknowledge().getEnvelope().get(0).getOperation())
			.isEqualTo("WithdrawComplaint");
		assertThat(refusal(
				() -> this.city.exchange().acceptComplaint(Examples.acceptance(this.city, receipt.getComplaintId()))))
			.isEqualTo("STATE_FORBIDS");
	}

	@Test
	void aStaleAmendmentIsRefused() throws Exception {
		Receipt receipt = file(this.city);
		this.city.receiveAndAcknowledge();
		this.partner.exchange().amendComplaint(amendment(receipt, 1));
		assertThat(refusal(() -> this.partner.exchange().amendComplaint(amendment(receipt, 1))))
			.isEqualTo("STALE_REVISION");
		this.city.receiveAndAcknowledge();
	}

	@Test
	void aStrangerHearsThatThereIsNoSuchComplaint() throws Exception {
		Receipt receipt = file(this.city);
		this.city.receiveAndAcknowledge();
		assertThat(refusal(() -> this.support.exchange()
			.acceptComplaint(Examples.acceptance(this.support, receipt.getComplaintId()))))
			.isEqualTo("COMPLAINT_UNKNOWN");
	}

	@Test
	void theSameOriginIsFiledOnce() throws Exception {
		SubmitComplaint first = Examples.filing(this.partner, Handling.ROUTE);
		SubmitComplaint second = Examples.filing(this.partner, Handling.ROUTE);
		second.setOrigin(first.getOrigin());
		this.partner.exchange().submitComplaint(first);
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(second))).isEqualTo("ORIGIN_ALREADY_FILED");
	}

	@Test
	void whoeverForgotItsFilingFindsItByItsOriginAndNobodyElseDoes() throws Exception {
		SubmitComplaint filing = Examples.filing(this.partner, Handling.ROUTE);
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		GetComplaint request = this.partner.ready(new GetComplaint());
		request.setOrigin(filing.getOrigin());
		GetComplaintResponse found = this.partner.exchange().getComplaint(request);
		assertThat(found.getComplaint().getComplaintId()).isEqualTo(receipt.getComplaintId());
		assertThat(new String(found.getFiling(), StandardCharsets.UTF_8)).contains(filing.getSubject(),
				filing.getMessageHeader().getMessageId());
		PingResponse ping = this.partner.exchange().ping(this.partner.ready(new Ping()));
		assertThat(ping.getLastSenderSeq()).isEqualTo(filing.getMessageHeader().getSenderSeq());
		GetComplaint other = this.support.ready(new GetComplaint());
		other.setOrigin(filing.getOrigin());
		assertThat(refusal(() -> this.support.exchange().getComplaint(other))).isEqualTo("COMPLAINT_UNKNOWN");
	}

	@Test
	void whatWasAcknowledgedIsHandedOverAgainInItsOrderOnceTheCentreAsks() throws Exception {
		Receipt receipt = file(this.city);
		this.partner.exchange().amendComplaint(amendment(receipt, 1));
		Delivery filing = this.city.receiveAndAcknowledge();
		Delivery amendment = this.city.receiveAndAcknowledge();
		Instant before = receipt.getReceivedAt().toInstant();
		assertThat(this.hub.bean(Redelivery.class).since(this.city.uri(), before, "restored")).isEqualTo(2);
		assertThat(this.city.receive(20, 10)).extracting(Delivery::getDeliveryId)
			.containsExactly(filing.getDeliveryId());
		this.city.acknowledge(filing, DeliveryOutcome.PROCESSED, null);
		assertThat(this.city.receiveAndAcknowledge().getDeliveryId()).isEqualTo(amendment.getDeliveryId());
		assertThat(this.city.receive(0, 10)).isEmpty();
	}

	private Receipt file(TestParticipant to) throws HubFaultMessage {
		return this.partner.exchange().submitComplaint(Examples.addressed(this.partner, to));
	}

	private AmendComplaint amendment(Receipt receipt, int base) {
		AmendComplaint message = this.partner.ready(new AmendComplaint());
		message.setComplaintId(receipt.getComplaintId());
		message.setBaseRevision(base);
		message.setSubject("고친 제목");
		message.setText("고친 본문");
		message.setVisibility(Visibility.PRIVATE);
		return message;
	}

	private static WithdrawComplaint withdrawal(TestParticipant sender, Receipt receipt) {
		WithdrawComplaint message = sender.ready(new WithdrawComplaint());
		message.setComplaintId(receipt.getComplaintId());
		return message;
	}

	private static TransferComplaint transfer(TestParticipant sender, Receipt receipt, String to) {
		TransferComplaint message = sender.ready(new TransferComplaint());
		message.setComplaintId(receipt.getComplaintId());
		message.setToAgency(to);
		message.setReason("소관이 아님");
		return message;
	}

	private UUID stuckDelivery(Receipt receipt) {
		return this.hub.bean(JdbcClient.class)
			.sql("select id from delivery where complaint_id = :complaint and state = 'PARKED'")
			.param("complaint", Urn.parse(receipt.getComplaintId()))
			.query(UUID.class)
			.single();
	}

	private List<String> states(Receipt receipt) throws HubFaultMessage {
		return view(receipt).getLeg().stream().map(LegView::getState).toList();
	}

	private String complaintState(Receipt receipt) throws HubFaultMessage {
		return view(receipt).getState();
	}

	private org.minwonhub.xsd.complaint.ComplaintView view(Receipt receipt) throws HubFaultMessage {
		GetComplaint request = this.partner.ready(new GetComplaint());
		request.setComplaintId(receipt.getComplaintId());
		return this.partner.exchange().getComplaint(request).getComplaint();
	}

	private static void drain(TestParticipant participant) throws HubFaultMessage {
		for (List<Delivery> some = participant.receive(0, 50); !some.isEmpty(); some = participant.receive(0, 50)) {
			for (Delivery delivery : some) {
				participant.acknowledge(delivery, DeliveryOutcome.PROCESSED, null);
			}
		}
	}

}
