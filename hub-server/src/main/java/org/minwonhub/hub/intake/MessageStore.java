package org.minwonhub.hub.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.LogIntake;
import org.minwonhub.hub.recovery.Recovered;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.vault.ContentHash;
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

	private final Recovered recovered;

	MessageStore(JdbcClient jdbc, DatabaseClock clock, KeyVault vault, LogIntake log, SignerEvidence evidence,
			Recovered recovered) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.vault = vault;
		this.log = log;
		this.evidence = evidence;
		this.recovered = recovered;
	}

	/**
	 * @param salt that opens the entry which the message had before the hub was restored;
	 * absent for any other, and where nobody knows it
	 */
	ReceivedMessage store(Caller caller, VerifiedEnvelope envelope, BusinessMessage message,
			ReceivedMessage.Subject subject, byte @Nullable [] salt) {
		MessageHeader header = message.getMessageHeader();
		UUID messageId = Urn.parse(header.getMessageId());
		DataKey key = this.vault.open(subject.key());
		Instant present = this.clock.now();
		Optional<Recovered.Entry> entry = this.recovered.message(caller.participant(), messageId);
		Instant now = entry.map(Recovered.Entry::receivedAt).orElse(present);
		byte[] leaf = entry.map(Recovered.Entry::leaf)
			.orElseGet(() -> this.log.leafOf(header, envelope, caller.certificate().thumbprint(), now,
					key.salt(Receipts.saltPurpose(messageId))));
		long row = insert(caller, envelope, header, subject, key, now, leaf);
		entry.ifPresentOrElse((known) -> restore(known, row, key, salt, present),
				() -> this.log.exchange(row, leaf, now));
		this.jdbc.sql("insert into message_envelope (message, sealed) values (:message, :sealed)")
			.param("message", row)
			.param("sealed", SealedEnvelope.seal(key, row, envelope.bytes()))
			.update();
		this.evidence.attach(row, caller.certificate());
		return new ReceivedMessage(row, messageId, caller.participant(), envelope.operation(), now, subject);
	}

	/** What the log has already gets no second entry. */
	private void restore(Recovered.Entry entry, long row, DataKey key, byte @Nullable [] salt, Instant now) {
		this.recovered.restored(entry, row, now);
		if (salt != null) {
			this.jdbc.sql("update message set sealed_salt = :salt where id = :row")
				.param("salt", key.seal(salt, Receipts.saltPlace(row)))
				.param("row", row)
				.update();
		}
	}

	private long insert(Caller caller, VerifiedEnvelope envelope, MessageHeader header, ReceivedMessage.Subject subject,
			DataKey key, Instant now, byte[] leaf) {
		UUID messageId = Urn.parse(header.getMessageId());
		GeneratedKeyHolder row = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into message (participant, message_id, sealed_hash, operation, sender_seq, received_at,
				  complaint_id, own_leg_id, signer, signer_trust, algorithm, key_id, leaf, log_deadline)
				values (:participant, :messageId, :hash, :operation, :seq, :receivedAt,
				  :complaint, :ownLeg, :signer, :trust, :algorithm, :key, :leaf, :deadline)""")
			.param("participant", caller.participant())
			.param("messageId", messageId)
			.param("hash", ContentHash.seal(key, messageId, envelope.contentHash()))
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
