package org.minwonhub.hub.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minwonhub.log.Commitment;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.attachment.GetAttachment;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;
import org.minwonhub.xsd.attachment.PutAttachment;
import org.minwonhub.xsd.attachment.PutAttachmentResponse;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.PartClass;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.RedactionScope;
import org.minwonhub.xsd.complaint.SealedPart;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Withheld;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files and petitioner parts: chunks, names, permission, erasure.
 */
abstract class AttachmentContract extends HubContract {

	private static final byte[] SALT = new byte[32];

	private TestParticipant integrated;

	@BeforeAll
	void enrolTheIntegratedBoard() {
		this.integrated = this.hub.integratedBoard("0000001");
	}

	@Test
	void aFileGoesUpInChunksAndComesDownAsItWas() throws Exception {
		byte[] file = bytes(5_000_000);
		assertThat(put(this.partner, PartClass.FILE, sha256(file), null, file, 0, 3_000_000).isComplete()).isFalse();
		assertThat(put(this.partner, PartClass.FILE, sha256(file), null, file, 0, 0).getStored()).isEqualTo(3_000_000);
		assertThat(put(this.partner, PartClass.FILE, sha256(file), null, file, 3_000_000, 2_000_000).isComplete())
			.isTrue();
		SubmitComplaint filing = toTheCity();
		filing.getAttachment().add(attachment("사진.jpg", file));
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		this.city.receiveAndAcknowledge();
		assertThat(get(this.city, receipt, sha256(file))).isEqualTo(file);
	}

	@Test
	void aChunkThatComesTwiceChangesNothing() throws Exception {
		byte[] file = bytes(100);
		put(this.partner, PartClass.FILE, sha256(file), null, file, 0, 60);
		assertThat(put(this.partner, PartClass.FILE, sha256(file), null, file, 0, 60).getStored()).isEqualTo(60);
		assertThat(put(this.partner, PartClass.FILE, sha256(file), null, file, 60, 40).isComplete()).isTrue();
		assertThat(put(this.partner, PartClass.FILE, sha256(file), null, file, 60, 40).isComplete()).isTrue();
	}

	@Test
	void bytesThatDoNotMatchTheirNameAreRefusedAndCanBePutAgain() throws Exception {
		byte[] file = bytes(50);
		byte[] other = file.clone();
		other[7]++;
		assertThat(refusal(() -> put(this.partner, PartClass.FILE, sha256(file), null, other, 0, 50)))
			.isEqualTo("ATTACHMENT_MISMATCH");
		assertThat(put(this.partner, PartClass.FILE, sha256(file), null, file, 0, 50).isComplete()).isTrue();
	}

	@Test
	void aMessageWhosePartIsNotThereIsRefusedUntilItIs() throws Exception {
		byte[] file = bytes(70);
		SubmitComplaint filing = toTheCity();
		filing.getAttachment().add(attachment("a.bin", file));
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(filing))).isEqualTo("ATTACHMENT_MISSING");
		put(this.partner, PartClass.FILE, sha256(file), null, file, 0, 70);
		this.partner.exchange().submitComplaint(filing);
		this.city.receiveAndAcknowledge();
	}

	@Test
	void filesInsideAMessageHaveALimitTogether() {
		SubmitComplaint filing = toTheCity();
		for (int i = 0; i < 2; i++) {
			byte[] file = bytes(600_000 + i);
			Attachment attachment = attachment("a.bin", file);
			attachment.setContent(file);
			filing.getAttachment().add(attachment);
		}
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(filing))).isEqualTo("ATTACHMENT_TOO_LARGE");
	}

	@Test
	void thePetitionerIsForThoseWhoHandleTheComplaintAndNotForACopy() throws Exception {
		SubmitComplaint filing = Examples.filing(this.city, Handling.OWN);
		String name = petitioner(this.city, filing, "<Petitioner>가나다</Petitioner>");
		Receipt receipt = this.city.exchange().submitComplaint(filing);
		Delivery copy = this.integrated.receiveAndAcknowledge();
		assertThat(copy.getAssignment().getWithheld()).extracting(Withheld::getName, Withheld::getWhy)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(name, "NOT_HANDLING"));
		assertThat(refusal(() -> get(this.integrated, receipt, name))).isEqualTo("NOT_PERMITTED");
		assertThat(refusal(() -> get(this.partner, receipt, name))).isEqualTo("COMPLAINT_UNKNOWN");
		assertThat(get(this.city, receipt, name)).asString(StandardCharsets.UTF_8).contains("가나다");
	}

	@Test
	void aRedactedPartIsGoneAndEveryHolderIsAskedToForget() throws Exception {
		SubmitComplaint filing = toTheCity();
		String name = petitioner(this.partner, filing, "<Petitioner>라마바</Petitioner>");
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		this.city.receiveAndAcknowledge();
		RedactComplaint redaction = this.partner.ready(new RedactComplaint());
		redaction.setComplaintId(receipt.getComplaintId());
		redaction.setScope(RedactionScope.PETITIONER);
		redaction.setLegalBasis("개인정보 보호법 제21조");
		this.partner.exchange().redactComplaint(redaction);
		assertThat(this.city.receiveAndAcknowledge().getEnvelope().get(0).getOperation()).isEqualTo("RedactComplaint");
		assertThat(refusal(() -> get(this.city, receipt, name))).isEqualTo("ATTACHMENT_ERASED");
	}

	private static String petitioner(TestParticipant sender, SubmitComplaint filing, String document)
			throws HubFaultMessage {
		byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
		String name = Commitment.of(SALT, bytes);
		put(sender, PartClass.PETITIONER, name, HexFormat.of().formatHex(SALT), bytes, 0, bytes.length);
		SealedPart part = new SealedPart();
		part.setPartClass(PartClass.PETITIONER);
		part.setCommitment(name);
		part.setSize(bytes.length);
		filing.setPetitionerPart(part);
		return name;
	}

	private static PutAttachmentResponse put(TestParticipant sender, PartClass partClass, String name,
			@Nullable String salt, byte[] all, int offset, int length) throws HubFaultMessage {
		PutAttachment request = sender.ready(new PutAttachment());
		request.setPartClass(partClass);
		request.setName(name);
		request.setSalt(salt);
		request.setSize(all.length);
		request.setOffset(offset);
		request.setChunk(Arrays.copyOfRange(all, offset, offset + length));
		return sender.attachments().putAttachment(request);
	}

	private static byte[] get(TestParticipant caller, Receipt receipt, String name) throws HubFaultMessage {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		GetAttachmentResponse answer;
		do {
			GetAttachment request = caller.ready(new GetAttachment());
			request.setComplaintId(receipt.getComplaintId());
			request.setName(name);
			request.setOffset(all.size());
			answer = caller.attachments().getAttachment(request);
			all.writeBytes(answer.getChunk());
		}
		while (all.size() < answer.getSize());
		return all.toByteArray();
	}

	private static Attachment attachment(String fileName, byte[] file) {
		Attachment attachment = new Attachment();
		attachment.setFileName(fileName);
		attachment.setMediaType("application/octet-stream");
		attachment.setSize(file.length);
		attachment.setSha256(sha256(file));
		return attachment;
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

}
