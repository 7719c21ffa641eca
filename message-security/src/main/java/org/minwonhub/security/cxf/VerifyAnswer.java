package org.minwonhub.security.cxf;

import java.io.IOException;
import java.time.InstantSource;

import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;

/** Verifies an answer or fault before CXF sees any of it. */
final class VerifyAnswer extends AbstractPhaseInterceptor<Message> {

	private static final int OK = 200;

	private static final int SOAP_FAULT = 500;

	private final EnvelopeVerifier verifier;

	private final InstantSource clock;

	private final int maxBytes;

	private final LastExchange last;

	VerifyAnswer(EnvelopeVerifier verifier, InstantSource clock, int maxBytes, LastExchange last) {
		super(Phase.RECEIVE);
		addBefore(AttachmentInInterceptor.class.getName());
		this.verifier = verifier;
		this.clock = clock;
		this.maxBytes = maxBytes;
		this.last = last;
	}

	@Override
	public void handleMessage(Message message) {
		if (message.get(Message.RESPONSE_CODE) instanceof Integer status && status != OK && status != SOAP_FAULT) {
			// Not the hub speaks, but something on the way: a proxy, a starting server.
			throw new Fault(new IOException("HTTP status " + status));
		}
		try {
			VerifiedEnvelope answer = this.verifier.verify(Wire.read(message, this.maxBytes), this.clock.instant());
			this.last.answered(answer);
			Wire.handOver(answer, message);
		}
		catch (SecurityRefusal ex) {
			throw new Fault(ex);
		}
	}

}
