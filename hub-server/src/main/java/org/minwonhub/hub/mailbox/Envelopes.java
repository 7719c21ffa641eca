package org.minwonhub.hub.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.intake.SealedEnvelope;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.vault.ContentHash;
import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.hub.vault.KeyErasedException;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.xsd.mailbox.CertificateTrust;
import org.minwonhub.xsd.mailbox.Envelope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the exact envelopes that a delivery carries.
 */
@Component
class Envelopes {

	private final JdbcClient jdbc;

	private final KeyVault vault;

	Envelopes(JdbcClient jdbc, KeyVault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	List<Envelope> of(UUID delivery) {
		return this.jdbc
			.sql("""
					select m.id, m.message_id, m.participant, m.operation, m.received_at, m.content_hash, m.sealed_hash, m.signer,
					  m.signer_trust, m.key_id, e.sealed
					from delivery_message d join message m on m.id = d.message left join message_envelope e on e.message = m.id
					where d.delivery_id = :delivery order by d.ordinal""")
			.param("delivery", delivery)
			.query(this::envelope)
			.list();
	}

	private Envelope envelope(ResultSet rs, int row) throws SQLException {
		long message = rs.getLong("id");
		Envelope envelope = new Envelope();
		UUID messageId = rs.getObject("message_id", UUID.class);
		envelope.setMessageId(Urn.of(messageId));
		envelope.setFrom(rs.getString("participant"));
		envelope.setOperation(rs.getString("operation"));
		envelope.setReceivedAt(HandOver.utc(rs, "received_at"));
		envelope.setSignerThumbprint(rs.getString("signer"));
		envelope.setSignerTrust(CertificateTrust.valueOf(rs.getString("signer_trust")));
		envelope.getEvidenceId()
			.addAll(this.jdbc
				.sql("select evidence_id from message_evidence where message = :message order by evidence_id")
				.param("message", message)
				.query(String.class)
				.list());
		UUID key = rs.getObject("key_id", UUID.class);
		byte[] sealed = rs.getBytes("sealed");
		if (sealed == null) {
			throw new KeyErasedException(key);
		}
		DataKey opened = this.vault.open(key);
		envelope.setContentHash(
				ContentHash.open(opened, messageId, rs.getBytes("sealed_hash"), rs.getString("content_hash")));
		envelope.setContent(SealedEnvelope.open(opened, message, sealed));
		return envelope;
	}

}
