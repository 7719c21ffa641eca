package org.minwonhub.security.cxf;

import java.time.InstantSource;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.MessageSchema;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SchemaViolationException;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;

/** Verifies a request before CXF sees any of it. */
final class VerifyRequest extends AbstractPhaseInterceptor<Message> {

	private final EnvelopeVerifier verifier;

	private final InstantSource clock;

	private final int maxBytes;

	private final @Nullable MessageSchema schema;

	private final SendAway unverified;

	VerifyRequest(EnvelopeVerifier verifier, InstantSource clock, int maxBytes, @Nullable MessageSchema schema,
			SendAway unverified) {
		super(Phase.RECEIVE);
		addBefore(AttachmentInInterceptor.class.getName());
		this.verifier = verifier;
		this.clock = clock;
		this.maxBytes = maxBytes;
		this.schema = schema;
		this.unverified = unverified;
	}

	@Override
	public void handleMessage(Message message) {
		if (Wire.asksForDescription(message)) {
			return;
		}
		try {
			if (!"POST".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
				throw new SecurityRefusal(RefusalCode.MALFORMED, "not a POST with a signed envelope");
			}
			VerifiedEnvelope envelope = this.verifier.verify(Wire.read(message, this.maxBytes), this.clock.instant());
			message.getExchange().put(VerifiedEnvelope.class, envelope);
			if (this.schema != null) {
				this.schema.check(envelope.content());
			}
			Wire.handOver(envelope, message);
		}
		catch (SecurityRefusal ex) {
			if (this.unverified.isAnswered(message, ex)) {
				return;
			}
			throw new SoapFault(ex.rule(), ex, FaultCodes.of(ex.code()));
		}
		catch (SchemaViolationException ex) {
			throw new SoapFault("The message breaks its schema", ex, FaultCodes.CLIENT);
		}
	}

}
