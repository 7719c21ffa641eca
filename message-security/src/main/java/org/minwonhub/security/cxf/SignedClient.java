package org.minwonhub.security.cxf;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.SecurityRefusal;

/**
 * Makes a CXF JAX-WS proxy sign its requests and believe nothing but verified answers. An
 * answer or fault that is not signed as it should be ends the call with an exception
 * whose {@link #refusal} says why; an unreachable or broken server ends it with an
 * {@link java.io.IOException} as cause.
 */
public final class SignedClient {

	/** A mailbox may hand over several envelopes at once. */
	public static final int MAX_ANSWER_BYTES = 32 * 1024 * 1024;

	private SignedClient() {
	}

	/**
	 * Returns the same port.
	 * @param port a proxy, or the CXF client of a dispatch
	 */
	public static <P> P secure(P port, EnvelopeSigner signer, EnvelopeVerifier verifier, InstantSource clock) {
		Client client = clientOf(port);
		LastExchange last = new LastExchange();
		client.getEndpoint().put(LastExchange.class.getName(), last);
		client.getEndpoint().put(FaultListener.class.getName(), new QuietFaults());
		client.getOutInterceptors().add(last);
		client.getOutInterceptors().add(new SignOut((request) -> signer, clock, last::sent));
		client.getInInterceptors().add(new VerifyAnswer(verifier, clock, MAX_ANSWER_BYTES, last));
		return port;
	}

	/**
	 * The calling thread's last call through the port, whether it succeeded or not; empty
	 * if it never got as far as sending.
	 */
	public static Optional<SignedExchange> lastExchange(Object port) {
		LastExchange last = (LastExchange) clientOf(port).getEndpoint().get(LastExchange.class.getName());
		if (last == null) {
			throw new IllegalArgumentException("Not a signed client");
		}
		return last.get();
	}

	/**
	 * @param connect how long to wait for a connection
	 * @param answer how long to wait for the answer; longer than a long poll
	 */
	public static void timeouts(Object port, Duration connect, Duration answer) {
		HTTPConduit conduit = (HTTPConduit) clientOf(port).getConduit();
		HTTPClientPolicy policy = conduit.getClient();
		policy.setConnectionTimeout(connect.toMillis());
		policy.setReceiveTimeout(answer.toMillis());
	}

	private static Client clientOf(Object port) {
		return (port instanceof Client client) ? client : ClientProxy.getClient(port);
	}

	/** The refusal that ended a call, if it was one. */
	public static Optional<SecurityRefusal> refusal(Throwable thrown) {
		for (@Nullable
		Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SecurityRefusal refusal) {
				return Optional.of(refusal);
			}
		}
		return Optional.empty();
	}

}
