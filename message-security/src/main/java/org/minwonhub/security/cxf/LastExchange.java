package org.minwonhub.security.cxf;

import java.util.Optional;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.VerifiedEnvelope;

/** Keeps each thread's last exchange through one port; a new call forgets the old one. */
final class LastExchange extends AbstractPhaseInterceptor<Message> {

	// Not static: one for each port, and ports are few and live long.
	@SuppressWarnings("ThreadLocalUsage")
	private final ThreadLocal<@Nullable SignedExchange> last = new ThreadLocal<>();

	LastExchange() {
		super(Phase.SETUP);
	}

	@Override
	public void handleMessage(Message message) {
		this.last.remove();
	}

	void sent(byte[] request) {
		this.last.set(new SignedExchange(request, Optional.empty()));
	}

	void answered(VerifiedEnvelope answer) {
		SignedExchange sent = this.last.get();
		if (sent == null) {
			throw new IllegalStateException("An answer on a thread that asked nothing");
		}
		this.last.set(new SignedExchange(sent.request(), Optional.of(answer)));
	}

	Optional<SignedExchange> get() {
		return Optional.ofNullable(this.last.get());
	}

}
