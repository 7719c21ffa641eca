package org.minwonhub.adapter.exchange;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.UnreadableMessageException;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.xsd.complaint.BoardTime;
import org.minwonhub.xsd.complaint.ComplaintView;
import org.minwonhub.xsd.complaint.GetComplaintResponse;
import org.minwonhub.xsd.complaint.LegView;
import org.minwonhub.xsd.complaint.SubmitComplaint;

/**
 * Takes up again a complaint that this adapter filed and then forgot, because it was
 * restored from a backup. The hub knows the entry's identifier; that it was the same
 * entry shows in the time at which it was written, which no edit moves.
 */
final class FiledBefore {

	static final String ORIGIN_ALREADY_FILED = "ORIGIN_ALREADY_FILED";

	private final String participant;

	private final AdapterStore store;

	private final HubConnection hub;

	private final InstantSource clock;

	FiledBefore(String participant, AdapterStore store, HubConnection hub, InstantSource clock) {
		this.participant = participant;
		this.store = store;
		this.hub = hub;
		this.clock = clock;
	}

	/**
	 * Links the entry to its complaint in place of filing it.
	 * @param refused a filing that the hub refused with {@link #ORIGIN_ALREADY_FILED}
	 * @return the complaint; empty if the hub's complaint is about another entry, or no
	 * longer shows about which
	 */
	Optional<ComplaintView> takeUp(OutboxMessage refused) throws HubCallException {
		String body = Objects.requireNonNull(this.store.outbox().get(refused.id()).body());
		SubmitComplaint mine = MessageXml.read(body, SubmitComplaint.class);
		GetComplaintResponse answer = this.hub.filedFrom(mine.getOrigin());
		SubmitComplaint filed = filing(answer.getFiling());
		if (filed == null || !isSameEntry(mine, filed)) {
			return Optional.empty();
		}
		ComplaintView complaint = answer.getComplaint();
		long caseId = Objects.requireNonNull(refused.caseId());
		boolean changed = !mine.getSubject().equals(filed.getSubject()) || !mine.getText().equals(filed.getText());
		this.store.inTransaction(() -> {
			this.store.outbox().skip(refused.id(), this.clock.millis());
			this.store.cases()
				.filed(caseId, complaint.getComplaintId(), complaint.getApplicationNumber(), own(complaint));
			this.store.cases().amended(caseId, complaint.getRevision());
			if (changed) {
				// The next complete scan finds the entry changed, and reports it.
				this.store.entries().forgetContent(caseId);
			}
		});
		return Optional.of(complaint);
	}

	private static boolean isSameEntry(SubmitComplaint mine, SubmitComplaint filed) {
		return mine.getFiledAt().isEqual(filed.getFiledAt())
				&& Objects.equals(value(mine.getBoardTime()), value(filed.getBoardTime()));
	}

	private static @Nullable String value(@Nullable BoardTime time) {
		return (time != null) ? time.getValue() : null;
	}

	/** The leg of what the agency handles itself. */
	private @Nullable String own(ComplaintView complaint) {
		return complaint.getLeg()
			.stream()
			.filter((leg) -> leg.getAgency().equals(this.participant))
			.findFirst()
			.map(LegView::getLegId)
			.orElse(null);
	}

	private static @Nullable SubmitComplaint filing(byte @Nullable [] envelope) {
		if (envelope == null) {
			return null;
		}
		try {
			return MessageXml.readBody(envelope, SubmitComplaint.class);
		}
		catch (UnreadableMessageException ex) {
			// Whoever cannot read it cannot say that it is the same.
			return null;
		}
	}

}
