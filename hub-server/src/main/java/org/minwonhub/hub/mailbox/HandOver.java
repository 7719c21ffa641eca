package org.minwonhub.hub.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.vault.KeyErasedException;
import org.minwonhub.xsd.mailbox.Assignment;
import org.minwonhub.xsd.mailbox.AssignmentReason;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Envelope;
import org.minwonhub.xsd.mailbox.Evidence;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts leased deliveries into an answer: the assignment, the originators' envelopes, and
 * each piece of evidence once.
 */
@Component
class HandOver {

	private final JdbcClient jdbc;

	private final Envelopes envelopes;

	private final EvidenceReader evidence;

	private final WithheldParts withheld;

	private final MailboxSettings settings;

	private final HubNotices notices;

	HandOver(JdbcClient jdbc, Envelopes envelopes, EvidenceReader evidence, WithheldParts withheld,
			MailboxSettings settings, HubNotices notices) {
		this.jdbc = jdbc;
		this.envelopes = envelopes;
		this.evidence = evidence;
		this.withheld = withheld;
		this.settings = settings;
		this.notices = notices;
	}

	/**
	 * Fills an answer up to its size. A delivery whose content was erased stops no other.
	 */
	Filled fill(ReceiveMessagesResponse answer, List<UUID> deliveries) {
		Set<String> evidenceIds = new HashSet<>();
		Map<String, Evidence> noticed = new LinkedHashMap<>();
		List<UUID> erased = new ArrayList<>();
		long bytes = 0;
		int count = 0;
		for (UUID id : deliveries) {
			Delivery delivery = delivery(id);
			try {
				delivery.getEnvelope().addAll(envelopes(id, noticed));
			}
			catch (KeyErasedException ex) {
				erased.add(id);
				count++;
				continue;
			}
			long size = delivery.getEnvelope().stream().mapToLong(envelope -> envelope.getContent().length).sum();
			if (bytes > 0 && bytes + size > this.settings.answerBytes()) {
				break;
			}
			answer.getDelivery().add(delivery);
			delivery.getEnvelope().stream().map(Envelope::getEvidenceId).forEach(evidenceIds::addAll);
			evidenceIds.removeAll(noticed.keySet());
			bytes += size;
			count++;
		}
		answer.getEvidence().addAll(this.evidence.read(evidenceIds));
		answer.getEvidence().addAll(noticed.values());
		return new Filled(count, erased);
	}

	/** The hub's own words bring their evidence along; it is not in the database. */
	private List<Envelope> envelopes(UUID delivery, Map<String, Evidence> noticed) {
		Optional<HubNotices.Notice> notice = this.notices.of(delivery);
		if (notice.isEmpty()) {
			return this.envelopes.of(delivery);
		}
		notice.get().evidence().forEach((item) -> noticed.put(item.getEvidenceId(), item));
		return List.of(notice.get().envelope());
	}

	/**
	 * @param seen how many of the deliveries were dealt with, from the first
	 * @param erased those among them whose content no key opens any more
	 */
	record Filled(int seen, List<UUID> erased) {
	}

	private Delivery delivery(UUID id) {
		return this.jdbc
			.sql("""
					select d.id, d.recipient, d.complaint_id, d.seq, d.reason, d.leg_id, d.assigned_at, d.next_at, d.attempt,
					  c.application_number, c.category
					from delivery d join complaint c on c.id = d.complaint_id where d.id = :id""")
			.param("id", id)
			.query(this::read)
			.single();
	}

	private Delivery read(ResultSet rs, int row) throws SQLException {
		Assignment assignment = new Assignment();
		String recipient = rs.getString("recipient");
		UUID complaint = rs.getObject("complaint_id", UUID.class);
		UUID leg = rs.getObject("leg_id", UUID.class);
		assignment.setRecipient(recipient);
		assignment.setReason(AssignmentReason.valueOf(rs.getString("reason")));
		assignment.setComplaintId(Urn.of(complaint));
		assignment.setApplicationNumber(rs.getString("application_number"));
		assignment.setLegId((leg != null) ? Urn.of(leg) : null);
		assignment.setAssignedAt(utc(rs, "assigned_at"));
		assignment.setCategory(rs.getString("category"));
		assignment.getWithheld().addAll(this.withheld.from(recipient, complaint));
		Delivery delivery = new Delivery();
		delivery.setDeliveryId(Urn.of(rs.getObject("id", UUID.class)));
		delivery.setSequence(rs.getLong("seq"));
		delivery.setAttempt(rs.getInt("attempt"));
		delivery.setLeaseUntil(utc(rs, "next_at"));
		delivery.setAssignment(assignment);
		return delivery;
	}

	static OffsetDateTime utc(ResultSet rs, String column) throws SQLException {
		return rs.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
	}

}
