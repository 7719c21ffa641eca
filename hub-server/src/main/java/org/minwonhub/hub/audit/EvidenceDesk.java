package org.minwonhub.hub.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.log.ConsultationLog;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.stereotype.Component;

/**
 * Hands out evidence files. Whoever takes one sees content, so each leaves an entry in
 * the log, with the reason, before it is handed out.
 */
@Component
public class EvidenceDesk {

	private static final int MOST_MESSAGES = 500;

	private final Transactions transactions;

	private final EvidencedMessages messages;

	private final ConsultationLog log;

	private final EvidenceContent content;

	private final EvidenceContainer container;

	EvidenceDesk(Transactions transactions, EvidencedMessages messages, ConsultationLog log, EvidenceContent content,
			EvidenceContainer container) {
		this.transactions = transactions;
		this.messages = messages;
		this.log = log;
		this.content = content;
		this.container = container;
	}

	/**
	 * An evidence file of one message.
	 * @param sender whose message; absent if the id says enough
	 * @param why for the record, without personal data
	 * @return an ASiC-E container (ETSI EN 319 162-1)
	 * @throws Refused with {@code MESSAGE_UNKNOWN}; {@code PROOF_PENDING} if no
	 * checkpoint promises it yet
	 */
	public byte[] ofMessage(UUID messageId, @Nullable String sender, String why) {
		return file(Urn.of(messageId), why, () -> this.messages.named(messageId, sender));
	}

	/**
	 * An evidence file of all messages about a complaint.
	 * @param why for the record, without personal data
	 * @return an ASiC-E container (ETSI EN 319 162-1)
	 * @throws Refused as {@link #ofMessage}; {@code STATE_FORBIDS} beyond 500 messages
	 */
	public byte[] ofComplaint(UUID complaint, String why) {
		return file(Urn.of(complaint), why, () -> this.messages.ofComplaint(complaint));
	}

	private byte[] file(String subject, String why, Selection selection) {
		List<EvidencedMessage> found = this.transactions.durably(() -> {
			List<EvidencedMessage> selected = selection.read();
			if (selected.isEmpty()) {
				throw new Refused(FaultCode.MESSAGE_UNKNOWN);
			}
			if (selected.size() > MOST_MESSAGES) {
				throw new Refused(FaultCode.STATE_FORBIDS);
			}
			this.log.record("EVIDENCE_HANDED_OUT", subject,
					Map.of("messages", String.valueOf(selected.size()), "why", why));
			return selected;
		});
		return this.container.sign(this.content.of(found));
	}

	@FunctionalInterface
	private interface Selection {

		List<EvidencedMessage> read();

	}

}
