package org.minwonhub.adapter.exchange;

import java.util.Objects;

import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Answers.Answer;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.RetractAnswer;

/**
 * What the adapter knows once the hub has a message.
 */
final class ReceiptEffects {

	private final AdapterStore store;

	ReceiptEffects(AdapterStore store) {
		this.store = store;
	}

	/**
	 * @param body the message as it was sent
	 */
	void apply(OutboxMessage message, String body, Receipt receipt) {
		Long caseId = message.caseId();
		if (caseId == null) {
			return;
		}
		switch (message.operation()) {
			case "SubmitComplaint" -> this.store.cases()
				.filed(caseId, Objects.requireNonNull(receipt.getComplaintId()), receipt.getApplicationNumber(),
						receipt.getLegId());
			case "AmendComplaint" ->
				this.store.cases().amended(caseId, MessageXml.read(body, AmendComplaint.class).getBaseRevision() + 1);
			case "PublishAnswer" -> {
				PublishAnswer answer = MessageXml.read(body, PublishAnswer.class);
				this.store.answers().keep(answer.getAnswerId(), caseId, answer.getType(), answer.getRevision(), false);
			}
			case "RetractAnswer" -> {
				RetractAnswer retract = MessageXml.read(body, RetractAnswer.class);
				Answer answer = this.store.answers().find(retract.getAnswerId()).orElseThrow();
				this.store.answers().keep(answer.id(), caseId, answer.type(), answer.revision(), true);
			}
			default -> {
			}
		}
	}

}
