package org.minwonhub.security.cxf;

import java.time.InstantSource;
import java.util.Optional;

import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.MessageSchema;
import org.minwonhub.security.VerifiedEnvelope;

/**
 * A CXF feature that lets nothing but verified requests reach a service and nothing but
 * signed envelopes leave it, faults of every kind included. Only {@code ?wsdl} and
 * {@code ?xsd} are answered to anybody.
 */
public final class SignedEndpoint extends AbstractFeature {

	/** Any request over this is refused before it is parsed. */
	public static final int MAX_BYTES = 8 * 1024 * 1024;

	private final EnvelopeVerifier verifier;

	private final AnswerSigner signer;

	private final FaultTranslator faults;

	private final InstantSource clock;

	private final @Nullable MessageSchema schema;

	private final UnverifiedCallers unverified;

	public SignedEndpoint(EnvelopeVerifier verifier, AnswerSigner signer, FaultTranslator faults, InstantSource clock) {
		this(verifier, signer, faults, clock, null, (code, address) -> Optional.empty());
	}

	private SignedEndpoint(EnvelopeVerifier verifier, AnswerSigner signer, FaultTranslator faults, InstantSource clock,
			@Nullable MessageSchema schema, UnverifiedCallers unverified) {
		this.verifier = verifier;
		this.signer = signer;
		this.faults = faults;
		this.clock = clock;
		this.schema = schema;
		this.unverified = unverified;
	}

	/**
	 * The same with a schema for requests, whose violations reach the
	 * {@link FaultTranslator} with path and rule. CXF's own validation knows neither and
	 * quotes the content; leave it off.
	 */
	public SignedEndpoint validatedBy(MessageSchema schema) {
		return new SignedEndpoint(this.verifier, this.signer, this.faults, this.clock, schema, this.unverified);
	}

	/**
	 * The same with somebody who decides whom to tell why a request could not be
	 * verified; without, everybody is told.
	 */
	public SignedEndpoint tellingWhom(UnverifiedCallers unverified) {
		return new SignedEndpoint(this.verifier, this.signer, this.faults, this.clock, this.schema, unverified);
	}

	/** The request that the calling thread is serving; for use inside a service. */
	public static VerifiedEnvelope request() {
		VerifiedEnvelope request = PhaseInterceptorChain.getCurrentMessage().getExchange().get(VerifiedEnvelope.class);
		if (request == null) {
			throw new IllegalStateException("Not inside a signed endpoint");
		}
		return request;
	}

	@Override
	public void initialize(Server server, Bus bus) {
		server.getEndpoint().put(FaultListener.class.getName(), new QuietFaults());
		super.initialize(server, bus);
	}

	@Override
	protected void initializeProvider(InterceptorProvider provider, Bus bus) {
		SignOut sign = new SignOut(this.signer, this.clock, (answer) -> {
		});
		provider.getInInterceptors()
			.add(new VerifyRequest(this.verifier, this.clock, MAX_BYTES, this.schema, new SendAway(this.unverified)));
		provider.getInInterceptors().add(new RequireVerified());
		RelateAnswer relate = new RelateAnswer();
		provider.getOutInterceptors().add(relate);
		provider.getOutInterceptors().add(sign);
		provider.getOutFaultInterceptors().add(new TranslateFault(this.faults));
		provider.getOutFaultInterceptors().add(relate);
		provider.getOutFaultInterceptors().add(sign);
	}

}
