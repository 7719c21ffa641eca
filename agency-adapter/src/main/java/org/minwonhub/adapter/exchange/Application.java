package org.minwonhub.adapter.exchange;

import java.time.InstantSource;
import java.util.Optional;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.board.WrittenEntry;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.exchange.Update.Target;
import org.minwonhub.adapter.exchange.VerifiedDelivery.VerifiedMessage;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.notify.OfficerMails;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.BoardCase;
import org.minwonhub.adapter.store.KnownEntry;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.mailbox.AssignmentReason;

/**
 * Brings a verified delivery to the board. Every write is exactly once by the hub's own
 * names, so applying the same delivery again changes nothing.
 */
final class Application {

	/** An update about a complaint that this adapter has never had. */
	static final String COMPLAINT_NOT_HERE = "COMPLAINT_NOT_HERE";

	private final AdapterStore store;

	private final Redaction redaction;

	private final HandOver handOver;

	private final Update update;

	Application(AdapterConfig config, AdapterStore store, Board board, OfficerMails mails, InstantSource clock,
			KillPoints killPoints) {
		this.store = store;
		this.redaction = new Redaction(store, clock);
		BoardWriting writing = new BoardWriting(board, killPoints);
		this.handOver = new HandOver(config, store, writing, mails, clock);
		this.update = new Update(store, writing, mails, config.copies().notices());
	}

	Applied apply(VerifiedDelivery delivery, Fetched fetched) throws DeliveryRefusedException {
		Applied applied = new Applied();
		if (Redaction.isOne(delivery)) {
			this.redaction.apply(delivery, applied);
			return applied;
		}
		if (delivery.assignment().getReason() == AssignmentReason.UPDATE) {
			BoardCase complaint = this.store.cases()
				.ofComplaint(delivery.complaintId())
				.orElseThrow(() -> new DeliveryRefusedException(COMPLAINT_NOT_HERE, "no such complaint on the board"));
			applied.at(complaint.key());
			for (VerifiedMessage message : delivery.messages()) {
				this.update.apply(message.content(), delivery, standing(complaint), fetched, applied);
			}
			return applied;
		}
		Optional<WrittenEntry> written = this.handOver.apply(delivery, fetched, applied);
		if (written.isPresent()) {
			for (VerifiedMessage message : delivery.messages()) {
				if (!isFolded(message.content())) {
					this.update.apply(message.content(), delivery, arriving(delivery, written.get()), fetched, applied);
				}
			}
		}
		return applied;
	}

	/** What the new post already shows; a redaction shows in what is withheld. */
	private static boolean isFolded(BusinessMessage message) {
		return message instanceof SubmitComplaint || message instanceof AmendComplaint
				|| message instanceof RedactComplaint;
	}

	private Target standing(BoardCase complaint) {
		boolean secret = this.store.entries().latest(complaint.key()).map(KnownEntry::secret).orElse(true);
		return new FixedTarget(complaint.key(), secret, complaint.revision()) {

			@Override
			public long caseId() {
				return complaint.id();
			}

		};
	}

	private Target arriving(VerifiedDelivery delivery, WrittenEntry written) {
		return new FixedTarget(written.entry().key(), written.entry().secret(), 1) {

			@Override
			public long caseId() {
				return Application.this.store.cases().ofComplaint(delivery.complaintId()).orElseThrow().id();
			}

		};
	}

	private abstract static class FixedTarget implements Target {

		private final EntryKey post;

		private final boolean secret;

		private final int revision;

		FixedTarget(EntryKey post, boolean secret, int revision) {
			this.post = post;
			this.secret = secret;
			this.revision = revision;
		}

		@Override
		public EntryKey post() {
			return this.post;
		}

		@Override
		public boolean secret() {
			return this.secret;
		}

		@Override
		public int revision() {
			return this.revision;
		}

	}

}
