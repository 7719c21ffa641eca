package org.minwonhub.hub.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.audit.EvidencedMessage.Content;
import org.minwonhub.hub.audit.EvidencedMessage.TrustItem;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.Receipts;
import org.minwonhub.hub.intake.SealedEnvelope;
import org.minwonhub.hub.log.serving.PublishedLog;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.vault.KeyErasedException;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.hub.vault.SealBrokenException;
import org.minwonhub.log.checkpoint.LogProof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads messages with all that proves them.
 */
@Component
class EvidencedMessages {

	private static final String COLUMNS = """
			select m.id, m.message_id, m.participant, m.operation, m.received_at, m.complaint_id, m.signer, m.key_id,
			  m.leaf, m.sealed_salt, e.sealed
			from message m left join message_envelope e on e.message = m.id
			""";

	private final JdbcClient jdbc;

	private final KeyVault vault;

	private final PublishedLog log;

	private final Receipts receipts;

	EvidencedMessages(JdbcClient jdbc, KeyVault vault, PublishedLog log, Receipts receipts) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.log = log;
		this.receipts = receipts;
	}

	/**
	 * The messages with an id: one, since ids are random, unless two participants used
	 * the same.
	 * @param sender whose; absent for anybody's
	 * @throws Refused with {@code PROOF_PENDING} if no checkpoint promises it yet
	 */
	List<EvidencedMessage> named(UUID messageId, @Nullable String sender) {
		return this.jdbc
			.sql(COLUMNS + "where m.message_id = :id and (cast(:sender as varchar) is null or m.participant = :sender)")
			.param("id", messageId)
			.param("sender", sender)
			.query(this::message)
			.list();
	}

	/** One by its row. */
	EvidencedMessage at(long row) {
		return this.jdbc.sql(COLUMNS + "where m.id = :row").param("row", row).query(this::message).single();
	}

	private EvidencedMessage message(ResultSet rs, int number) throws SQLException {
		long row = rs.getLong("id");
		UUID id = rs.getObject("message_id", UUID.class);
		LogProof proof = this.log.proof(row).orElseThrow(() -> new Refused(FaultCode.PROOF_PENDING));
		UUID key = rs.getObject("key_id", UUID.class);
		Stored stored = stored(key, rs.getBytes("sealed"), row);
		return new EvidencedMessage(Urn.of(id), rs.getString("participant"), rs.getString("operation"),
				rs.getObject("received_at", OffsetDateTime.class).toInstant(), rs.getObject("complaint_id", UUID.class),
				proof.index(), rs.getBytes("leaf"), proof.encode(), rs.getString("signer"), stored.content(),
				stored.envelope(),
				(stored.envelope() != null) ? this.receipts.salt(key, id, row, rs.getBytes("sealed_salt")) : null,
				trust(row));
	}

	private Stored stored(UUID key, byte @Nullable [] sealed, long row) {
		try {
			return (sealed != null) ? new Stored(Content.THERE, SealedEnvelope.open(this.vault.open(key), row, sealed))
					: new Stored(Content.ERASED, null);
		}
		catch (KeyErasedException ex) {
			return new Stored(Content.ERASED, null);
		}
		catch (SealBrokenException ex) {
			// Somebody wants to know exactly this; whoever shows it says so.
			return new Stored(Content.ALTERED, null);
		}
	}

	private List<TrustItem> trust(long message) {
		return this.jdbc.sql("""
				select e.id, e.form, e.content from message_evidence m join evidence e on e.id = m.evidence_id
				where m.message = :message order by e.id""")
			.param("message", message)
			.query((rs, row) -> new TrustItem(rs.getString("id"), rs.getString("form").equals("X509_CRL"),
					rs.getBytes("content")))
			.list();
	}

	private record Stored(Content content, byte @Nullable [] envelope) {
	}

}
