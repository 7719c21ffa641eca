package org.minwonhub.security.cxf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;

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

	private final AnswerRecorder recorder;

	SignOutEnding(AnswerSigner signer, InstantSource clock, AnswerRecorder recorder) {
		super(Phase.PRE_STREAM_ENDING);
		addAfter(StaxOutEndingInterceptor.class.getName());
		this.signer = signer;
		this.clock = clock;
		this.recorder = recorder;
	}

	@Override
	public void handleMessage(Message message) {
		SignOut.HeldBack held = message.get(SignOut.HeldBack.class);
		VerifiedEnvelope request = message.getExchange().get(VerifiedEnvelope.class);
		try {
			byte[] signed = this.signer.forRequest(request).sign(held.buffer().toByteArray(), this.clock.instant());
			this.recorder.record(request, signed);
			OutputStream wire = held.wire();
			message.setContent(OutputStream.class, wire);
			wire.write(signed);
			wire.flush();
		}
		catch (SecurityRefusal | IOException ex) {
			throw new Fault(ex);
		}
	}

}
