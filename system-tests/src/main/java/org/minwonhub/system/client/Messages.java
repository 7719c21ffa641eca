package org.minwonhub.system.client;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.AnswerType;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;
import org.minwonhub.xsd.complaint.Officer;
import org.minwonhub.xsd.complaint.Origin;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.SourceChannel;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.Visibility;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.Acknowledgement;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.DeliveryOutcome;
import org.minwonhub.xsd.mailbox.ReceiveMessages;

/**
 * Messages with everything that the schema asks for.
 */
public final class Messages {

	private Messages() {
	}

	/** A complaint that a named agency shall answer. */
	public static SubmitComplaint addressed(Participant sender, String agency, String originId, String text) {
		Origin origin = new Origin();
		origin.setSystem("system-tests");
		origin.setOriginId(originId);
		origin.setGeneration(1);
		SubmitComplaint message = sender.ready(new SubmitComplaint());
		message.setHandling(Handling.ADDRESSED);
		message.setAddressedTo(agency);
		message.setOrigin(origin);
		message.setKind(Kind.INFORMAL);
		message.setSubject("수출 자금 문의 " + originId);
		message.setText(text);
		message.setLanguage("ko");
		message.setVisibility(Visibility.PRIVATE);
		message.setSourceChannel(SourceChannel.PARTNER);
		message.setFiledAt(OffsetDateTime.now(ZoneOffset.UTC));
		return message;
	}

	public static AcceptComplaint acceptance(Participant agency, String complaint) {
		AcceptComplaint message = agency.ready(new AcceptComplaint());
		message.setComplaintId(complaint);
		message.setKind(Kind.QUERY);
		message.setReceiptNumber("2026-11-0001");
		message.setOfficer(officer());
		message.setAcceptedAt(OffsetDateTime.now(ZoneOffset.UTC));
		return message;
	}

	public static PublishAnswer answer(Participant agency, String complaint, String text) {
		PublishAnswer message = agency.ready(new PublishAnswer());
		message.setComplaintId(complaint);
		message.setAnswerId(Participant.newId());
		message.setRevision(1);
		message.setType(AnswerType.FINAL);
		message.setOfficer(officer());
		message.setText(text);
		message.setVisibility(Visibility.PRIVATE);
		message.setAnsweredAt(OffsetDateTime.now(ZoneOffset.UTC));
		return message;
	}

	public static ReceiveMessages receive(Participant recipient, int max, int waitSeconds) {
		ReceiveMessages request = recipient.ready(new ReceiveMessages());
		request.setMax(max);
		request.setWaitSeconds(waitSeconds);
		return request;
	}

	public static AcknowledgeMessages processed(Participant recipient, Delivery... deliveries) {
		AcknowledgeMessages message = recipient.ready(new AcknowledgeMessages());
		for (Delivery delivery : deliveries) {
			Acknowledgement acknowledgement = new Acknowledgement();
			acknowledgement.setDeliveryId(delivery.getDeliveryId());
			acknowledgement.setOutcome(DeliveryOutcome.PROCESSED);
			message.getAcknowledgement().add(acknowledgement);
		}
		return message;
	}

	private static Officer officer() {
		Officer officer = new Officer();
		officer.setUnit("기업지원과");
		officer.setName("홍길동");
		officer.setContact("02-000-0000");
		return officer;
	}

}
