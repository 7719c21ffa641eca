package org.minwonhub.hub.intake;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.SubmitComplaint;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Accepts business messages. When {@link #accept} returns, the message, everything it
 * changed, every delivery it caused, its log entry and its receipt are durable; when it
 * throws, none of them is there.
 */
@Component
public class Intake {

	private final Transactions transactions;

	private final MessageStore messages;

	private final Receipts receipts;

	private final Operations operations;

	private final Refusals refusals;

	Intake(Transactions transactions, MessageStore messages, Receipts receipts, Operations operations,
			Refusals refusals) {
		this.transactions = transactions;
		this.messages = messages;
		this.receipts = receipts;
		this.operations = operations;
		this.refusals = refusals;
	}

	/**
	 * Accepts a message once; the same message again gets the same receipt.
	 * @throws Refused if the message cannot be accepted; the refusal is then in the log,
	 * and the message's id stays free
	 */
	public Receipt accept(Caller caller, VerifiedEnvelope envelope, BusinessMessage message) {
		try {
			Receipt receipt = acceptOnce(caller, envelope, message);
			KillPoint.BEFORE_REPLY.pass();
			return receipt;
		}
		catch (Refused ex) {
			this.refusals.record(caller, envelope, message, ex.code());
			throw ex;
		}
	}

	/**
	 * A duplicate key means that the same message, or the same origin, was committed in
	 * parallel: looking again finds it.
	 */
	private Receipt acceptOnce(Caller caller, VerifiedEnvelope envelope, BusinessMessage message) {
		try {
			return this.transactions.durably(() -> acceptInTransaction(caller, envelope, message));
		}
		catch (DuplicateKeyException ex) {
			return this.transactions.durably(() -> acceptInTransaction(caller, envelope, message));
		}
	}

	/**
	 * Accepts again what was accepted before the hub was restored from a backup, under
	 * its old names and numbers; call within a transaction. A refusal leaves no entry:
	 * the message was not refused when it happened.
	 * @param promised what the hub's receipt said then
	 * @throws Refused if something that it rests on is not there yet
	 */
	public Receipt acceptAgain(Caller caller, VerifiedEnvelope envelope, BusinessMessage message, Receipt promised) {
		BusinessOperation<BusinessMessage> operation = this.operations.of(message);
		ReceivedMessage.Subject subject = operation.subjectOf(caller, message);
		if (message instanceof SubmitComplaint) {
			subject = new ReceivedMessage.Subject(Urn.parse(promised.getComplaintId()),
					(promised.getLegId() != null) ? Urn.parse(promised.getLegId()) : null, subject.key(),
					promised.getApplicationNumber());
		}
		carryOut(caller, envelope, message, operation, subject, HexFormat.of().parseHex(promised.getLogSalt()));
		return this.receipts
			.find(caller.participant(), Urn.parse(message.getMessageHeader().getMessageId()), envelope.contentHash())
			.orElseThrow();
	}

	private void carryOut(Caller caller, VerifiedEnvelope envelope, BusinessMessage message,
			BusinessOperation<BusinessMessage> operation, ReceivedMessage.Subject subject, byte @Nullable [] salt) {
		ReceivedMessage received = this.messages.store(caller, envelope, message, subject, salt);
		operation.carryOut(received, message);
		KillPoint.BEFORE_COMMIT.pass();
		Transactions.afterCommit(KillPoint.AFTER_COMMIT::pass);
	}

	private Receipt acceptInTransaction(Caller caller, VerifiedEnvelope envelope, BusinessMessage message) {
		UUID messageId = Urn.parse(message.getMessageHeader().getMessageId());
		Optional<Receipt> earlier = this.receipts.find(caller.participant(), messageId, envelope.contentHash());
		if (earlier.isPresent()) {
			return earlier.get();
		}
		BusinessOperation<BusinessMessage> operation = this.operations.of(message);
		ReceivedMessage.Subject subject = operation.subjectOf(caller, message);
		carryOut(caller, envelope, message, operation, subject, null);
		return this.receipts.find(caller.participant(), messageId, envelope.contentHash()).orElseThrow();
	}

}
