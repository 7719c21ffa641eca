package org.minwonhub.hub.exchange;

import java.time.Duration;
import java.time.Instant;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.Caller;
import org.minwonhub.hub.intake.Intake;
import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.security.cxf.SignedEndpoint;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.MessageHeader;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.common.Request;
import org.minwonhub.xsd.common.RequestHeader;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The two kinds of calls. A business message is identified by its id and content for
 * ever, in intake; any other request's id serves once, for as long as its timestamp could
 * pass as fresh.
 */
@Component
class Calls {

	/**
	 * Longer than a timestamp's five minutes and the skew on both sides of it.
	 */
	private static final Duration REPLAY_WINDOW = Duration.ofMinutes(20);

	private final Callers callers;

	private final Intake intake;

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final DatabaseClock clock;

	Calls(Callers callers, Intake intake, JdbcClient jdbc, Transactions transactions, DatabaseClock clock) {
		this.callers = callers;
		this.intake = intake;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Accepts the business message that the calling thread is serving. */
	Receipt accept(BusinessMessage message) {
		VerifiedEnvelope envelope = SignedEndpoint.request();
		MessageHeader header = message.getMessageHeader();
		Caller caller = this.callers.identify(envelope, header.getFrom(), header.getTo());
		KillPoint.AFTER_VERIFICATION.pass();
		return this.intake.accept(caller, envelope, message);
	}

	/**
	 * Says who makes the request that the calling thread is serving, and uses its id up.
	 */
	Caller caller(Request request) {
		RequestHeader header = request.getMessageHeader();
		Caller caller = this.callers.identify(SignedEndpoint.request(), header.getFrom(), header.getTo());
		try {
			this.transactions.durably(() -> use(caller, header));
		}
		catch (DuplicateKeyException ex) {
			throw new Refused(FaultCode.REPLAYED,
					new Refused.Violation("messageHeader/messageId", "a new id for every call"));
		}
		return caller;
	}

	private void use(Caller caller, RequestHeader header) {
		Instant expiry = this.clock.now().plus(REPLAY_WINDOW);
		this.jdbc.sql("""
				insert into used_request (participant, message_id, expires_at)
				values (:participant, :messageId, :expiry)""")
			.param("participant", caller.participant())
			.param("messageId", Urn.parse(header.getMessageId()))
			.param("expiry", DatabaseClock.column(expiry))
			.update();
	}

}
