package org.minwonhub.hub.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.vault.ContentHash;
import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.hub.vault.KeyErasedException;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.xsd.common.Receipt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Receipts are read from the message's row, the first time as well as later, so that the
 * same message always gets the same one.
 */
@Component
public class Receipts {

	private final JdbcClient jdbc;

	private final KeyVault vault;

	Receipts(JdbcClient jdbc, KeyVault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** The receipt of a participant's message, if it was accepted. */
	public Optional<Receipt> find(String participant, UUID messageId) {
		return query(participant, messageId);
	}

	/**
	 * The receipt of a message, if it was accepted.
	 * @throws Refused with {@code MESSAGE_ID_REUSED} if its id was accepted with other
	 * content
	 */
	Optional<Receipt> find(String participant, UUID messageId, String contentHash) {
		Optional<Receipt> receipt = query(participant, messageId);
		if (receipt.isPresent() && !receipt.get().getContentHash().equals(contentHash)) {
			throw new Refused(FaultCode.MESSAGE_ID_REUSED,
					new Refused.Violation("messageHeader/messageId", "an id that was not used for other content"));
		}
		return receipt;
	}

	/**
	 * What opens a message's commitment in the log.
	 * @param key of the message's row
	 * @param row its number
	 * @param sealed its salt, if it has one of its own, having been restored
	 */
	public String salt(UUID key, UUID messageId, long row, byte @Nullable [] sealed) {
		DataKey opened = this.vault.open(key);
		return HexFormat.of()
			.formatHex((sealed != null) ? opened.open(sealed, saltPlace(row)) : opened.salt(saltPurpose(messageId)));
	}

	static String saltPlace(long row) {
		return "salt:" + row;
	}

	static String saltPurpose(UUID messageId) {
		return "log:" + messageId;
	}

	private Optional<Receipt> query(String participant, UUID messageId) {
		return this.jdbc.sql("""
				select m.id, m.sealed_salt, m.message_id, m.content_hash, m.sealed_hash, m.received_at, m.complaint_id,
				  c.application_number, c.erased_at, m.own_leg_id, m.key_id, m.leaf, m.log_deadline
				from message m left join complaint c on c.id = m.complaint_id
				where m.participant = :participant and m.message_id = :messageId""")
			.param("participant", participant)
			.param("messageId", messageId)
			.query(this::receipt)
			.optional();
	}

	private Receipt receipt(ResultSet rs, int row) throws SQLException {
		if (rs.getObject("erased_at") != null) {
			// Another node may still have the key in memory.
			throw new Refused(FaultCode.COMPLAINT_ERASED);
		}
		UUID messageId = rs.getObject("message_id", UUID.class);
		UUID key = rs.getObject("key_id", UUID.class);
		Receipt receipt = new Receipt();
		receipt.setMessageId(Urn.of(messageId));
		receipt.setReceivedAt(utc(rs, "received_at"));
		receipt.setComplaintId(urn(rs.getObject("complaint_id", UUID.class)));
		receipt.setApplicationNumber(rs.getString("application_number"));
		receipt.setLegId(urn(rs.getObject("own_leg_id", UUID.class)));
		receipt.setLogLeaf(rs.getBytes("leaf"));
		receipt.setLogDeadline(utc(rs, "log_deadline"));
		try {
			receipt.setContentHash(ContentHash.open(this.vault.open(key), messageId, rs.getBytes("sealed_hash"),
					rs.getString("content_hash")));
			receipt.setLogSalt(salt(key, messageId, rs.getLong("id"), rs.getBytes("sealed_salt")));
			return receipt;
		}
		catch (KeyErasedException ex) {
			// A receipt without its salt would promise what nobody can open.
			throw new Refused(FaultCode.COMPLAINT_ERASED);
		}
	}

	/** Whether a participant's message was accepted, whatever became of its content. */
	public boolean isAccepted(String participant, UUID messageId) {
		return this.jdbc
			.sql("select count(*) from message where participant = :participant and message_id = :messageId")
			.param("participant", participant)
			.param("messageId", messageId)
			.query(Long.class)
			.single() > 0;
	}

	private static OffsetDateTime utc(ResultSet rs, String column) throws SQLException {
		return rs.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
	}

	private static @Nullable String urn(@Nullable UUID id) {
		return (id != null) ? Urn.of(id) : null;
	}

}
