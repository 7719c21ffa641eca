package org.minwonhub.hub.exchange;

import java.time.Duration;
import java.util.Objects;

import org.apache.cxf.continuations.Continuation;
import org.apache.cxf.continuations.ContinuationProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call that was put aside; its service method is called again when that ends. */
final class Suspension {

	private static final Logger logger = LoggerFactory.getLogger(Suspension.class);

	private final Continuation continuation;

	private Suspension(Continuation continuation) {
		this.continuation = continuation;
	}

	/** Puts the call that this thread serves aside, once its service method returns. */
	static Suspension ofCurrentCall(Duration longest) {
		Message message = PhaseInterceptorChain.getCurrentMessage();
		Object provider = message.get(ContinuationProvider.class.getName());
		Continuation continuation = ((ContinuationProvider) Objects.requireNonNull(provider)).getContinuation();
		continuation.suspend(Math.max(1, longest.toMillis()));
		return new Suspension(continuation);
	}

	/** Harmless if the call's time ended in the same moment. */
	void end() {
		try {
			this.continuation.resume();
		}
		catch (IllegalStateException ex) {
			logger.debug("A call's time was over when it was woken", ex);
		}
	}

}
