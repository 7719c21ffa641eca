package org.minwonhub.hub.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.attachment.GetAttachment;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;
import org.minwonhub.xsd.attachment.PutAttachment;
import org.minwonhub.xsd.attachment.PutAttachmentResponse;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.PartClass;
import org.minwonhub.xsd.complaint.RedactionScope;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Withheld;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files and petitioner parts: chunks, names, permission, erasure.
 */
abstract class AttachmentContract extends HubContract {

	private TestParticipant integrated;

	@BeforeAll
	void enrolTheIntegratedBoard() {
		this.integrated = this.hub.integratedBoard("0000001");
	}

	@Test
	void aFileGoesUpInChunksAndComesDownAsItWas() throws Exception {
		byte[] file = bytes(5_000_000);
		assertThat(put(this.partner, PartExamples.sha256(file), file, 0, 3_000_000).isComplete()).isFalse();
		assertThat(put(this.partner, PartExamples.sha256(file), file, 0, 0).getStored()).isEqualTo(3_000_000);
		assertThat(put(this.partner, PartExamples.sha256(file), file, 3_000_000, 2_000_000).isComplete()).isTrue();
		SubmitComplaint filing = toTheCity();
		PartExamples.name(filing, "사진.jpg", file);
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		this.city.receiveAndAcknowledge();
		assertThat(get(this.city, receipt, PartExamples.sha256(file))).isEqualTo(file);
	}

	@Test
	void aChunkThatComesTwiceChangesNothing() throws Exception {
		byte[] file = bytes(100);
		put(this.partner, PartExamples.sha256(file), file, 0, 60);
		assertThat(put(this.partner, PartExamples.sha256(file), file, 0, 60).getStored()).isEqualTo(60);
		assertThat(put(this.partner, PartExamples.sha256(file), file, 60, 40).isComplete()).isTrue();
		assertThat(put(this.partner, PartExamples.sha256(file), file, 60, 40).isComplete()).isTrue();
	}

	@Test
	void bytesThatDoNotMatchTheirNameAreRefusedAndCanBePutAgain() throws Exception {
		byte[] file = bytes(50);
		byte[] other = file.clone();
		other[7]++;
		assertThat(refusal(() -> put(this.partner, PartExamples.sha256(file), other, 0, 50)))
			.isEqualTo("ATTACHMENT_MISMATCH");
		assertThat(put(this.partner, PartExamples.sha256(file), file, 0, 50).isComplete()).isTrue();
	}

	@Test
	void aMessageWhosePartIsNotThereIsRefusedUntilItIs() throws Exception {
		byte[] file = bytes(70);
		SubmitComplaint filing = toTheCity();
		PartExamples.name(filing, "a.bin", file);
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(filing))).isEqualTo("ATTACHMENT_MISSING");
		put(this.partner, PartExamples.sha256(file), file, 0, 70);
		this.partner.exchange().submitComplaint(filing);
		this.city.receiveAndAcknowledge();
	}

	@Test
	void filesInsideAMessageHaveALimitTogether() {
		SubmitComplaint filing = toTheCity();
		for (int i = 0; i < 2; i++) {
			PartExamples.file(filing, "a.bin", bytes(600_000 + i));
		}
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(filing))).isEqualTo("ATTACHMENT_TOO_LARGE");
	}

	@Test
	void thePetitionerIsForThoseWhoHandleTheComplaintAndNotForACopy() throws Exception {
		SubmitComplaint filing = Examples.filing(this.city, Handling.OWN);
		String name = PartExamples.petitioner(this.city, filing, "<Petitioner>가나다</Petitioner>");
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
		String name = PartExamples.petitioner(this.partner, filing, "<Petitioner>라마바</Petitioner>");
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		this.city.receiveAndAcknowledge();
		this.partner.exchange()
			.redactComplaint(Examples.redaction(this.partner, receipt.getComplaintId(), RedactionScope.PETITIONER));
		assertThat(this.city.receiveAndAcknowledge().getEnvelope().get(0).getOperation()).isEqualTo("RedactComplaint");
		assertThat(refusal(() -> get(this.city, receipt, name))).isEqualTo("ATTACHMENT_ERASED");
	}

	private static PutAttachmentResponse put(TestParticipant sender, String name, byte[] all, int offset, int length)
			throws HubFaultMessage {
		PutAttachment request = sender.ready(new PutAttachment());
		request.setPartClass(PartClass.FILE);
		request.setName(name);
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

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

}
