package org.minwonhub.hub.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.attachment.PartReader;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.log.ConsultationLog;
import org.minwonhub.hub.log.stamp.StampDesk;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.stereotype.Component;

/**
 * Hands out evidence files. Whoever takes one sees content, so each leaves an entry in
 * the log, with the reason, before it is handed out.
 */
@Component
public class EvidenceDesk {

	private static final int MOST_OF_COMPLAINT = 500;

	private static final int MOST_OF_PERIOD = 10_000;

	private static final long MOST_BYTES = 1L << 30;

	private final Transactions transactions;

	private final MessageSelection selection;

	private final EvidencedMessages messages;

	private final EvidencedParts parts;

	private final StampDesk stamps;

	private final ConsultationLog log;

	private final EvidenceContent content;

	EvidenceDesk(Transactions transactions, MessageSelection selection, EvidencedMessages messages,
			EvidencedParts parts, StampDesk stamps, ConsultationLog log, EvidenceContent content) {
		this.transactions = transactions;
		this.selection = selection;
		this.messages = messages;
		this.parts = parts;
		this.stamps = stamps;
		this.log = log;
		this.content = content;
	}

	/**
	 * An evidence file of one message.
	 * @param sender whose message; absent if the id says enough
	 * @param reader the agency whose auditor takes it: parts that the agency itself may
	 * not have are withheld; absent for who may see everything
	 * @param why for the record, without personal data
	 * @throws Refused with {@code MESSAGE_UNKNOWN}; {@code PROOF_PENDING} if no
	 * checkpoint promises it yet
	 * @throws EvidenceTooLargeException beyond 1 GB
	 * @throws ContentAlteredException if what is stored was altered
	 */
	public Evidence ofMessage(UUID messageId, @Nullable String sender, @Nullable String reader, String why) {
		Map<String, String> details = (reader != null) ? Map.of("reader", reader, "why", why) : Map.of("why", why);
		return stamped(Urn.of(messageId), details, this.selection.named(messageId, sender), MOST_OF_COMPLAINT,
				PartScope.of(reader));
	}

	/**
	 * The same for the participant that sent the message, which has the attached parts
	 * itself. A participant's question makes nobody stamp: stamps may cost.
	 */
	public Evidence ofOwnMessage(UUID messageId, String sender) {
		List<Long> rows = this.selection.named(messageId, sender);
		look(rows, MOST_OF_COMPLAINT, PartScope.NONE);
		return handOut(Urn.of(messageId), Map.of("participant", sender), rows, PartScope.NONE);
	}

	/**
	 * An evidence file of all messages about a complaint.
	 * @param why for the record, without personal data
	 * @throws EvidenceTooLargeException beyond 500 messages or 1 GB
	 */
	public Evidence ofComplaint(UUID complaint, String why) {
		return stamped(Urn.of(complaint), Map.of("why", why), this.selection.ofComplaint(complaint, MOST_OF_COMPLAINT),
				MOST_OF_COMPLAINT, PartScope.ALL);
	}

	/**
	 * An evidence file of all that a participant sent, and all that was handed over to
	 * it, of what the hub accepted in a time.
	 * @param to the first moment that is not part of it
	 * @param why for the record, without personal data
	 * @throws EvidenceTooLargeException beyond 10,000 messages or 1 GB
	 */
	public Evidence ofPeriod(String participant, Instant from, Instant to, String why) {
		return stamped(participant, Map.of("from", from.toString(), "to", to.toString(), "why", why),
				this.selection.ofPeriod(participant, from, to, MOST_OF_PERIOD), MOST_OF_PERIOD, PartScope.ALL);
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

	private Evidence stamped(String subject, Map<String, String> details, List<Long> rows, int most, PartScope scope) {
		this.stamps.cover(look(rows, most, scope));
		return handOut(subject, details, rows, scope);
	}

	private Evidence handOut(String subject, Map<String, String> details, List<Long> rows, PartScope scope) {
		this.transactions.durably(() -> {
			Map<String, String> all = new HashMap<>(details);
			all.put("messages", String.valueOf(rows.size()));
			this.log.record("EVIDENCE_HANDED_OUT", subject, all);
		});
		return new Evidence(this.content, rows, scope);
	}

	/**
	 * Looks at each message once, so that nothing is begun that cannot be ended.
	 * @return the place of the newest
	 */
	private long look(List<Long> rows, int most, PartScope scope) {
		if (rows.isEmpty()) {
			throw new Refused(FaultCode.MESSAGE_UNKNOWN);
		}
		if (rows.size() > most) {
			throw new EvidenceTooLargeException(most + " messages");
		}
		long bytes = 0;
		long newest = 0;
		for (long row : rows) {
			EvidencedMessage message = this.messages.at(row);
			requireUnaltered(message);
			byte[] envelope = message.envelope();
			bytes += (envelope != null) ? envelope.length : 0;
			bytes += this.parts.of(message, scope)
				.stream()
				.filter(PartReader.Part::isThere)
				.mapToLong(PartReader.Part::size)
				.sum();
			if (bytes > MOST_BYTES) {
				throw new EvidenceTooLargeException(MOST_BYTES + " bytes");
			}
			newest = Math.max(newest, message.index());
		}
		return newest;
	}

	static void requireUnaltered(EvidencedMessage message) {
		if (message.content() == EvidencedMessage.Content.ALTERED) {
			throw new ContentAlteredException(message.id());
		}
	}

}
