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
	 * @throws ContentAlteredException if what is stored was altered
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

	/**
	 * The exact envelope of one message, for somebody to read.
	 * @param why for the record, without personal data
	 * @throws Refused as {@link #ofMessage}; {@code ATTACHMENT_ERASED} if it was erased
	 */
	public byte[] envelope(UUID messageId, String sender, String why) {
		return this.transactions.durably(() -> {
			EvidencedMessage message = this.messages.named(messageId, sender)
				.stream()
				.findFirst()
				.orElseThrow(() -> new Refused(FaultCode.MESSAGE_UNKNOWN));
			requireUnaltered(message);
			byte[] envelope = message.envelope();
			if (envelope == null) {
				throw new Refused(FaultCode.ATTACHMENT_ERASED);
			}
			this.log.record("CONTENT_OPENED", Urn.of(messageId), Map.of("sender", sender, "why", why));
			return envelope;
		});
	}

	private byte[] file(String subject, String why, Selection selection) {
		List<EvidencedMessage> found = this.transactions.durably(() -> {
			List<EvidencedMessage> selected = selection.read();
			selected.forEach(EvidenceDesk::requireUnaltered);
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

	private static void requireUnaltered(EvidencedMessage message) {
		if (message.content() == EvidencedMessage.Content.ALTERED) {
			throw new ContentAlteredException(message.id());
		}
	}

	@FunctionalInterface
	private interface Selection {

		List<EvidencedMessage> read();

	}

}
