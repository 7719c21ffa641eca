package org.minwonhub.hub.intake;

import java.util.Optional;
import java.util.UUID;

import org.minwonhub.hub.vault.KeyErasedException;
import org.minwonhub.hub.vault.KeyVault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a participant that lost its own memory may learn of what it sent.
 */
@Component
public class KeptMessages {

	/** So many messages of one participant may be under way out of order. */
	private static final int OUT_OF_ORDER = 1000;

	private final JdbcClient jdbc;

	private final KeyVault vault;

	KeptMessages(JdbcClient jdbc, KeyVault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** The highest running number that a participant used, 0 if none. */
	public long lastSenderSeq(String participant) {
		return this.jdbc.sql("""
				select coalesce(max(sender_seq), 0) from
				  (select sender_seq from message where participant = :participant order by received_at desc, id desc
				 limit :most) newest""")
			.param("participant", participant)
			.param("most", OUT_OF_ORDER)
			.query(Long.class)
			.single();
	}

	/**
	 * The exact envelope with which a complaint was filed; empty once its content was
	 * erased.
	 */
	public Optional<byte[]> filing(UUID complaint) {
		return this.jdbc.sql("""
				select m.id, m.key_id, e.sealed from message m join message_envelope e on e.message = m.id
				where m.complaint_id = :complaint and m.operation = 'SubmitComplaint'""")
			.param("complaint", complaint)
			.query((rs, row) -> open(rs.getObject("key_id", UUID.class), rs.getBytes("sealed"), rs.getLong("id")))
			.optional()
			.flatMap((envelope) -> envelope);
	}

	private Optional<byte[]> open(UUID key, byte[] sealed, long row) {
		try {
			return Optional.of(SealedEnvelope.open(this.vault.open(key), row, sealed));
		}
		catch (KeyErasedException ex) {
			return Optional.empty();
		}
	}

}
