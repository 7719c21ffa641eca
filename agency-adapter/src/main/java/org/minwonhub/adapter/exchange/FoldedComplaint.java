package org.minwonhub.adapter.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.exchange.VerifiedDelivery.VerifiedMessage;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.SealedPart;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.Visibility;

/**
 * A complaint as it stands after its amendments.
 *
 * @param filed as it was filed
 * @param subject 제목
 * @param text 본문
 * @param visibility who may read it where it was written
 * @param petitionerPart names the petitioner's data
 * @param attachments all attached files
 * @param revision the number of its version
 */
record FoldedComplaint(SubmitComplaint filed, String subject, String text, Visibility visibility,
		@Nullable SealedPart petitionerPart, List<Attachment> attachments, int revision) {

	static FoldedComplaint of(VerifiedDelivery delivery) throws DeliveryRefusedException {
		SubmitComplaint filed = delivery.first(SubmitComplaint.class)
			.orElseThrow(() -> new DeliveryRefusedException(DeliveryCheck.ENVELOPE_CONTRADICTS,
					"a complaint is handed over without its filing"));
		FoldedComplaint folded = new FoldedComplaint(filed, filed.getSubject(), filed.getText(), filed.getVisibility(),
				filed.getPetitionerPart(), filed.getAttachment(), 1);
		for (VerifiedMessage message : delivery.messages()) {
			if (message.content() instanceof AmendComplaint amend) {
				folded = folded.amended(amend);
			}
		}
		return folded;
	}

	private FoldedComplaint amended(AmendComplaint amend) {
		SealedPart part = (amend.getPetitionerPart() != null) ? amend.getPetitionerPart() : this.petitionerPart;
		return new FoldedComplaint(this.filed, amend.getSubject(), amend.getText(), amend.getVisibility(), part,
				amend.getAttachment(), amend.getBaseRevision() + 1);
	}

}
