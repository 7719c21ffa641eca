package org.minwonhub.hub.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.minwonhub.hub.log.LogIntake;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.MessageHeader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Stores an accepted message: identity, exact bytes (sealed), evidence of the signer's
 * trust, and the log's entry.
 */
@Component
class MessageStore {

	/** By when the log has taken in what a receipt promises. */
	private static final Duration PROMISE = Duration.ofSeconds(60);

	private final JdbcClient jdbc;

	private final DatabaseClock clock;

	private final KeyVault vault;

	private final LogIntake log;

	private final SignerEvidence evidence;

	MessageStore(JdbcClient jdbc, DatabaseClock clock, KeyVault vault, LogIntake log, SignerEvidence evidence) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.vault = vault;
		this.log = log;
		this.evidence = evidence;
	}

	ReceivedMessage store(Caller caller, VerifiedEnvelope envelope, BusinessMessage message,
			ReceivedMessage.Subject subject) {
		Instant now = this.clock.now();
		MessageHeader header = message.getMessageHeader();
		UUID messageId = Urn.parse(header.getMessageId());
		DataKey key = this.vault.open(subject.key());
		byte[] leaf = this.log.leafOf(header, envelope, caller.certificate().thumbprint(), now,
				key.salt(Receipts.saltPurpose(messageId)));
		long row = insert(caller, envelope, header, subject, now, leaf);
		this.log.exchange(row, leaf, now);
		this.jdbc.sql("insert into message_envelope (message, sealed) values (:message, :sealed)")
			.param("message", row)
			.param("sealed", key.seal(envelope.bytes(), "envelope:" + row))
			.update();
		this.evidence.attach(row, caller.certificate());
		return new ReceivedMessage(row, messageId, caller.participant(), envelope.operation(), now, subject);
	}

	private long insert(Caller caller, VerifiedEnvelope envelope, MessageHeader header, ReceivedMessage.Subject subject,
			Instant now, byte[] leaf) {
		GeneratedKeyHolder row = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into message (participant, message_id, content_hash, operation, sender_seq, received_at,
				  complaint_id, own_leg_id, signer, signer_trust, algorithm, key_id, leaf, log_deadline)
				values (:participant, :messageId, :hash, :operation, :seq, :receivedAt,
				  :complaint, :ownLeg, :signer, :trust, :algorithm, :key, :leaf, :deadline)""")
			.param("participant", caller.participant())
			.param("messageId", Urn.parse(header.getMessageId()))
			.param("hash", envelope.contentHash())
			.param("operation", envelope.operation())
			.param("seq", header.getSenderSeq())
			.param("receivedAt", DatabaseClock.column(now))
			.param("complaint", subject.complaint())
			.param("ownLeg", subject.ownLeg())
			.param("signer", caller.certificate().thumbprint())
			.param("trust", caller.certificate().trust().name())
			.param("algorithm", LogIntake.algorithmName(envelope.signatureAlgorithm()))
			.param("key", subject.key())
			.param("leaf", leaf)
			.param("deadline", DatabaseClock.column(now.plus(PROMISE)))
			.update(row, "id");
		return Objects.requireNonNull(row.getKey()).longValue();
	}

}
