package org.minwonhub.hub.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.Receipts;
import org.minwonhub.hub.log.serving.PublishedLog;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.hub.vault.KeyErasedException;
import org.minwonhub.xsd.log.GetCheckpointResponse;
import org.minwonhub.xsd.log.GetProof;
import org.minwonhub.xsd.log.GetProofResponse;
import org.minwonhub.xsd.log.MessageProof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proofs for participants: of what they sent, and of what was handed over to them.
 */
@Component
class Proofs {

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final Receipts receipts;

	private final PublishedLog log;

	Proofs(JdbcClient jdbc, Transactions transactions, Receipts receipts, PublishedLog log) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.receipts = receipts;
		this.log = log;
	}

	GetCheckpointResponse checkpoint() {
		GetCheckpointResponse response = new GetCheckpointResponse();
		response.setCheckpoint(this.transactions.durably(() -> Optional.ofNullable(this.log.checkpoint())
			.orElseThrow(() -> new Refused(FaultCode.PROOF_PENDING))));
		return response;
	}

	GetProofResponse proof(String caller, GetProof request) {
		String sender = (request.getSender() != null) ? request.getSender() : caller;
		return this.transactions.durably(() -> {
			Map<String, Accepted> known = new LinkedHashMap<>();
			request.getOfMessage()
				.forEach((id) -> find(caller, sender, Urn.parse(id)).ifPresent((message) -> known.put(id, message)));
			GetProofResponse response = new GetProofResponse();
			known.forEach((id, message) -> proof(id, message).ifPresent(response.getProven()::add));
			if (response.getProven().isEmpty()) {
				throw new Refused(known.isEmpty() ? FaultCode.MESSAGE_UNKNOWN : FaultCode.PROOF_PENDING);
			}
			return response;
		});
	}

	/** What was erased has no opening, and so no proof that its sender could verify. */
	private Optional<MessageProof> proof(String id, Accepted message) {
		try {
			return opened(id, message);
		}
		catch (KeyErasedException ex) {
			return Optional.empty();
		}
	}

	private Optional<MessageProof> opened(String id, Accepted message) {
		return this.log.proof(message.row()).map((proof) -> {
			MessageProof proven = new MessageProof();
			proven.setOfMessage(id);
			proven.setIndex(proof.index());
			proven.setLogLeaf(message.leaf());
			proven.setLogSalt(this.receipts.salt(message.key(), Urn.parse(id), message.row(), message.sealedSalt()));
			proven.setProof(proof.encode());
			return proven;
		});
	}

	private Optional<Accepted> find(String caller, String sender, UUID messageId) {
		return this.jdbc.sql("""
				select m.id, m.leaf, m.key_id, m.sealed_salt from message m
				where m.participant = :sender and m.message_id = :messageId
				  and (m.participant = :caller or exists (
				    select 1 from delivery d join delivery_message dm on dm.delivery_id = d.id
				    where d.complaint_id = m.complaint_id and d.recipient = :caller and d.attempt > 0
				      and dm.message = m.id))
				  and not exists (select 1 from complaint c where c.id = m.complaint_id and c.erased_at is not null)""")
			.param("sender", sender)
			.param("messageId", messageId)
			.param("caller", caller)
			.query(Proofs::accepted)
			.optional();
	}

	private static Accepted accepted(ResultSet rs, int row) throws SQLException {
		return new Accepted(rs.getLong("id"), rs.getBytes("leaf"), rs.getObject("key_id", UUID.class),
				rs.getBytes("sealed_salt"));
	}

	private record Accepted(long row, byte[] leaf, UUID key, byte @Nullable [] sealedSalt) {
	}

}
