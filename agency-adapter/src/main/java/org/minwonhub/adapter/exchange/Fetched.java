package org.minwonhub.adapter.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.FileToWrite;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.xsd.complaint.AddFollowUp;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.Petitioner;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.SealedPart;
import org.minwonhub.xsd.mailbox.AssignmentReason;

/**
 * The parts of a delivery on this machine, fetched before the board is touched, so that
 * nothing on the board waits for the network.
 *
 * @param petitioner the petitioner's data; {@code null} where it is withheld
 * @param files where each file lies, by its SHA-256
 */
record Fetched(@Nullable Petitioner petitioner, Map<String, Path> files) {

	static Fetched of(VerifiedDelivery delivery, PartFetch fetch)
			throws HubCallException, DeliveryRefusedException, IOException {
		Petitioner petitioner = null;
		List<Attachment> attachments = new ArrayList<>();
		if (delivery.assignment().getReason() != AssignmentReason.UPDATE) {
			FoldedComplaint folded = FoldedComplaint.of(delivery);
			attachments.addAll(folded.attachments());
			SealedPart part = folded.petitionerPart();
			if (part != null && !delivery.withheld().contains(part.getCommitment())) {
				petitioner = fetch.petitioner(delivery.complaintId(), part);
			}
		}
		delivery.messages().forEach((message) -> {
			if (message.content() instanceof PublishAnswer answer) {
				attachments.addAll(answer.getAttachment());
			}
			else if (message.content() instanceof AddFollowUp followUp) {
				attachments.addAll(followUp.getAttachment());
			}
		});
		Map<String, Path> files = new HashMap<>();
		for (Attachment attachment : attachments) {
			if (!delivery.withheld().contains(attachment.getSha256())) {
				Optional<Path> file = fetch.file(delivery.complaintId(), attachment);
				file.ifPresent((path) -> files.put(attachment.getSha256(), path));
			}
		}
		return new Fetched(petitioner, Map.copyOf(files));
	}

	List<FileToWrite> toWrite(List<Attachment> attachments) {
		List<FileToWrite> written = new ArrayList<>();
		for (Attachment attachment : attachments) {
			Path content = this.files.get(attachment.getSha256());
			if (content != null) {
				written.add(new FileToWrite(attachment.getFileName(), attachment.getMediaType(), content));
			}
		}
		return written;
	}

	/** What a reader must know is missing. */
	String missing(List<Attachment> attachments) {
		StringBuilder lines = new StringBuilder();
		for (Attachment attachment : attachments) {
			if (!this.files.containsKey(attachment.getSha256())) {
				lines.append("\n[받을 수 없는 첨부파일: ").append(attachment.getFileName()).append(']');
			}
		}
		return lines.toString();
	}

}
