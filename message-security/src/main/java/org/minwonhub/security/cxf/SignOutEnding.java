package org.minwonhub.security.cxf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.function.Consumer;

import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxOutEndingInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;

/** Signs the whole envelope that was held back, and lets it go. */
final class SignOutEnding extends AbstractPhaseInterceptor<Message> {

	private final AnswerSigner signer;

	private final InstantSource clock;

	private final Consumer<byte[]> signed;

	/**
	 * @param signed sees the exact bytes before they leave
	 */
	SignOutEnding(AnswerSigner signer, InstantSource clock, Consumer<byte[]> signed) {
		super(Phase.PRE_STREAM_ENDING);
		addAfter(StaxOutEndingInterceptor.class.getName());
		this.signer = signer;
		this.clock = clock;
		this.signed = signed;
	}

	@Override
	public void handleMessage(Message message) {
		SignOut.HeldBack held = message.get(SignOut.HeldBack.class);
		VerifiedEnvelope request = message.getExchange().get(VerifiedEnvelope.class);
		try {
			byte[] envelope = this.signer.forRequest(request).sign(held.buffer().toByteArray(), this.clock.instant());
			this.signed.accept(envelope);
			OutputStream wire = held.wire();
			message.setContent(OutputStream.class, wire);
			wire.write(envelope);
			wire.flush();
		}
		catch (SecurityRefusal | IOException ex) {
			throw new Fault(ex);
		}
	}

}
