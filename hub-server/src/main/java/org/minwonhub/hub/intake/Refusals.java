package org.minwonhub.hub.intake;

import java.util.HexFormat;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.log.LogIntake;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.MessageHeader;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Logs the refusal of an authenticated participant's message: code, size and a salted
 * commitment, not the content. The same refusal again leaves no second entry; by what it
 * is found again, nobody without the key can confirm a guess of the content.
 */
@Component
class Refusals {

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final ParticipantKeys keys;

	private final LogIntake log;

	Refusals(JdbcClient jdbc, Transactions transactions, DatabaseClock clock, ParticipantKeys keys, LogIntake log) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
		this.keys = keys;
		this.log = log;
	}

	void record(Caller caller, VerifiedEnvelope envelope, BusinessMessage message, FaultCode code) {
		try {
			this.transactions.durably(() -> insert(caller, envelope, message.getMessageHeader(), code));
		}
		catch (DuplicateKeyException ex) {
			// Logged before: a retry leaves no second entry (DESIGN: everything that
			// happened, exactly once).
			return;
		}
	}

	private void insert(Caller caller, VerifiedEnvelope envelope, MessageHeader header, FaultCode code) {
		var now = this.clock.now();
		DataKey key = this.keys.current(caller.participant(), now);
		byte[] found = this.keys.lasting(caller.participant()).salt("refused:" + envelope.contentHash());
		this.jdbc.sql("""
				insert into refusal (participant, message_id, content_hash, code, refused_at)
				values (:participant, :messageId, :hash, :code, :at)""")
			.param("participant", caller.participant())
			.param("messageId", Urn.parse(header.getMessageId()))
			.param("hash", HexFormat.of().formatHex(found))
			.param("code", code.name())
			.param("at", DatabaseClock.column(now))
			.update();
		this.log.refusal(header, envelope, caller.certificate().thumbprint(), now, code.name(),
				key.salt("refusal:" + envelope.contentHash()));
	}

}
