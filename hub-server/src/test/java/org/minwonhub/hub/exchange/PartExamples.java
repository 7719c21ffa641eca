package org.minwonhub.hub.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.minwonhub.log.Commitment;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.attachment.PutAttachment;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.PartClass;
import org.minwonhub.xsd.complaint.SealedPart;
import org.minwonhub.xsd.complaint.SubmitComplaint;

/** Files and sealed parts of complaints. */
final class PartExamples {

	private static final byte[] SALT = new byte[32];

	private PartExamples() {
	}

	/** The one of every sealed part here. */
	static String salt() {
		return HexFormat.of().formatHex(SALT);
	}

	/** Puts a file into the message itself. */
	static void file(SubmitComplaint filing, String fileName, byte[] content) {
		name(filing, fileName, content).setContent(content);
	}

	/** Names a file in the message that is put beside it. */
	static Attachment name(SubmitComplaint filing, String fileName, byte[] content) {
		Attachment attachment = new Attachment();
		attachment.setFileName(fileName);
		attachment.setMediaType("application/octet-stream");
		attachment.setSize(content.length);
		attachment.setSha256(sha256(content));
		filing.getAttachment().add(attachment);
		return attachment;
	}

	static void put(TestParticipant sender, byte[] content) throws HubFaultMessage {
		PutAttachment request = sender.ready(new PutAttachment());
		request.setPartClass(PartClass.FILE);
		request.setName(sha256(content));
		request.setSize(content.length);
		request.setOffset(0);
		request.setChunk(content);
		sender.attachments().putAttachment(request);
	}

	/**
	 * Puts the petitioner's data before the message that names them.
	 * @return their name
	 */
	static String petitioner(TestParticipant sender, SubmitComplaint filing, String document) throws HubFaultMessage {
		return petitioner(sender, filing, document, SALT);
	}

	static String petitioner(TestParticipant sender, SubmitComplaint filing, String document, byte[] salt)
			throws HubFaultMessage {
		byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
		PutAttachment request = sender.ready(new PutAttachment());
		request.setPartClass(PartClass.PETITIONER);
		request.setName(Commitment.of(salt, bytes));
		request.setSalt(HexFormat.of().formatHex(salt));
		request.setSize(bytes.length);
		request.setOffset(0);
		request.setChunk(bytes);
		sender.attachments().putAttachment(request);
		SealedPart part = new SealedPart();
		part.setPartClass(PartClass.PETITIONER);
		part.setCommitment(request.getName());
		part.setSize(bytes.length);
		filing.setPetitionerPart(part);
		return request.getName();
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
