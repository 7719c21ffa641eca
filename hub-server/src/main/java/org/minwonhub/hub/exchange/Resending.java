package org.minwonhub.hub.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.Caller;
import org.minwonhub.hub.intake.Intake;
import org.minwonhub.hub.intake.Receipts;
import org.minwonhub.hub.recovery.Recovered;
import org.minwonhub.hub.recovery.RecoveryDesk;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.OfferMessages;
import org.minwonhub.xsd.complaint.OfferMessagesResponse;
import org.minwonhub.xsd.complaint.ResendMessage;
import org.minwonhub.xsd.complaint.ResendMessageResponse;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes back what the hub lost when it was restored from a backup. A message of a
 * complaint waits for the earlier ones of that complaint, whoever sent them; each comes
 * back once, however often it is brought.
 */
@Component
class Resending {

	private static final String RESTORED = "RESTORED";

	private static final String KNOWN = "KNOWN";

	private static final String ERASED = "ERASED";

	private static final String WAITS = "WAITS";

	private static final String WAIVED = "WAIVED";

	/**
	 * So long a message that has no entry waits for others that have none either: nobody
	 * knows whether there are any.
	 */
	private static final Duration PATIENCE = Duration.ofDays(1);

	/** Something earlier of the same complaint is still missing. */
	private static final String EARLIER_MISSING = "EARLIER_MISSING";

	private final Recovered recovered;

	private final RecoveryDesk desk;

	private final ResentMessages resent;

	private final Intake intake;

	private final Receipts receipts;

	private final Transactions transactions;

	private final DatabaseClock clock;

	Resending(Recovered recovered, RecoveryDesk desk, ResentMessages resent, Intake intake, Receipts receipts,
			Transactions transactions, DatabaseClock clock) {
		this.recovered = recovered;
		this.desk = desk;
		this.resent = resent;
		this.intake = intake;
		this.receipts = receipts;
		this.transactions = transactions;
		this.clock = clock;
	}

	OfferMessagesResponse offered(Caller caller, OfferMessages request) {
		List<String> missing = this.transactions.durably(() -> request.getOffered()
			.stream()
			.filter((id) -> !this.receipts.isAccepted(caller.participant(), Urn.parse(id)))
			.toList());
		if (request.isComplete() && missing.isEmpty()) {
			this.desk.confirm(request.getEpoch(), caller.participant());
		}
		OfferMessagesResponse response = new OfferMessagesResponse();
		response.getMissing().addAll(missing);
		return response;
	}

	/**
	 * @throws Refused with {@code RESENT_MESSAGE_INVALID} if envelope and receipt are not
	 * what was exchanged then; as the message itself was refused, if it has no entry and
	 * what it rests on will not come any more
	 */
	ResendMessageResponse resent(Caller caller, ResendMessage request) {
		if (!this.recovered.ever()) {
			throw new Refused(FaultCode.RESENT_MESSAGE_INVALID, new Refused.Violation("envelope",
					"a message that a restored hub lacks; this hub was never restored"));
		}
		ResentMessages.Resent message = this.resent.verify(caller, request);
		try {
			return acceptOnce(message);
		}
		catch (Refused ex) {
			return this.transactions.durably(() -> refused(message, ex));
		}
	}

	private ResendMessageResponse acceptOnce(ResentMessages.Resent message) {
		try {
			return this.transactions.durably(() -> accept(message));
		}
		catch (DuplicateKeyException ex) {
			return this.transactions.durably(() -> accept(message));
		}
	}

	private ResendMessageResponse accept(ResentMessages.Resent message) {
		UUID id = message.id();
		if (isErased(message)) {
			return erased(message);
		}
		Optional<Receipt> known = this.receipts.find(message.caller().participant(), id);
		if (known.isPresent()) {
			return answer(KNOWN, known.get());
		}
		Optional<Recovered.Entry> entry = this.recovered.message(message.caller().participant(), id);
		if (entry.isPresent()) {
			message.requireEntry(entry.get().leaf());
			UUID complaint = entry.get().complaint();
			if (complaint != null && this.recovered.lacksEarlier(complaint, entry.get().index())) {
				return waits(entry.get(), EARLIER_MISSING);
			}
		}
		return answer(RESTORED,
				this.intake.acceptAgain(message.caller(), message.envelope(), message.content(), message.promised()));
	}

	private boolean isErased(ResentMessages.Resent message) {
		String about = message.promised().getComplaintId();
		if (message.content() instanceof AcknowledgeMessages acknowledged) {
			return acknowledged.getAcknowledgement()
				.stream()
				.allMatch((each) -> this.recovered.isErased(Urn.parse(each.getDeliveryId())));
		}
		return about != null && this.recovered.isErased(about);
	}

	/** What was erased after the backup does not come back. */
	private ResendMessageResponse erased(ResentMessages.Resent message) {
		this.recovered.message(message.caller().participant(), message.id())
			.ifPresent((entry) -> this.recovered.waive(entry, ERASED, this.clock.now()));
		return outcome(ERASED);
	}

	/** What can never come back must not be brought for ever. */
	private ResendMessageResponse refused(ResentMessages.Resent message, Refused refusal) {
		FaultCode code = refusal.code();
		if (code == FaultCode.RESENT_MESSAGE_INVALID) {
			throw refusal;
		}
		Optional<Recovered.Entry> entry = this.recovered.message(message.caller().participant(), message.id());
		if (entry.isPresent()) {
			return waits(entry.get(), code.name());
		}
		if (!code.retryable() && this.recovered.isOver(this.clock.now().minus(PATIENCE))) {
			throw refusal;
		}
		return waits(code.name());
	}

	private ResendMessageResponse waits(Recovered.Entry entry, String code) {
		if (entry.waived()) {
			return outcome(WAIVED);
		}
		this.recovered.waits(entry, code, this.clock.now());
		return waits(code);
	}

	private static ResendMessageResponse waits(String code) {
		ResendMessageResponse response = outcome(WAITS);
		response.setCode(code);
		return response;
	}

	private static ResendMessageResponse outcome(String outcome) {
		ResendMessageResponse response = new ResendMessageResponse();
		response.setOutcome(outcome);
		return response;
	}

	private static ResendMessageResponse answer(String outcome, Receipt receipt) {
		ResendMessageResponse response = outcome(outcome);
		response.setLogLeaf(receipt.getLogLeaf());
		return response;
	}

}
