package org.minwonhub.system.partner;

import java.security.KeyPair;
import java.util.List;
import java.util.Set;

import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.minwonhub.system.inside.RunningHub;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.attachment.GetAttachment;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;
import org.minwonhub.xsd.attachment.PutAttachment;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.PartClass;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.mailbox.Delivery;

/**
 * An agency that takes what it is assigned and answers it.
 */
final class Agency {

	private final Participant participant;

	private Agency(Participant participant) {
		this.participant = participant;
	}

	static Agency enrolled(RunningHub hub, String uri, Set<String> categories, KeyPair keys) {
		return new Agency(Participant.enrol(hub.address() + "/", uri, keys, hub.register(uri, categories)));
	}

	String uri() {
		return this.participant.uri();
	}

	String thumbprint() {
		return Thumbprints.sha256(identity().certificate());
	}

	SigningIdentity identity() {
		return this.participant.identity();
	}

	/** Waits for the next delivery and says that it was processed. */
	Delivery take() throws HubFaultMessage {
		Delivery delivery = this.participant.mailbox()
			.receiveMessages(Messages.receive(this.participant, 1, 20))
			.getDelivery()
			.get(0);
		this.participant.mailbox().acknowledgeMessages(Messages.processed(this.participant, delivery));
		return delivery;
	}

	GetAttachmentResponse part(String complaint, String name) throws HubFaultMessage {
		GetAttachment request = this.participant.ready(new GetAttachment());
		request.setComplaintId(complaint);
		request.setName(name);
		return this.participant.attachments().getAttachment(request);
	}

	void accept(String complaint) throws HubFaultMessage {
		this.participant.exchange().acceptComplaint(Messages.acceptance(this.participant, complaint));
	}

	/** Answers with a file that is put apart from the message. */
	void answer(String complaint, String text, byte[] file) throws HubFaultMessage {
		PutAttachment request = this.participant.ready(new PutAttachment());
		request.setPartClass(PartClass.FILE);
		request.setName(Hashes.sha256(file));
		request.setSize(file.length);
		request.setOffset(0);
		request.setChunk(file);
		this.participant.attachments().putAttachment(request);
		Attachment attachment = new Attachment();
		attachment.setFileName("../../회신.pdf");
		attachment.setMediaType("application/pdf");
		attachment.setSize(file.length);
		attachment.setSha256(Hashes.sha256(file));
		answer(complaint, text, List.of(attachment));
	}

	void answer(String complaint, String text) throws HubFaultMessage {
		answer(complaint, text, List.of());
	}

	private void answer(String complaint, String text, List<Attachment> attachments) throws HubFaultMessage {
		PublishAnswer message = Messages.answer(this.participant, complaint, text);
		message.getAttachment().addAll(attachments);
		this.participant.exchange().publishAnswer(message);
	}

}
