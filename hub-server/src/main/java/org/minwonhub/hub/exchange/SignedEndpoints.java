package org.minwonhub.hub.exchange;

import java.time.InstantSource;
import java.util.List;

import jakarta.xml.ws.Endpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.MessageSchema;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.cxf.SignedEndpoint;

import org.springframework.stereotype.Component;

/**
 * Publishes services. The WSDLs carry the signing policy for partners' tools; what
 * enforces it is {@link SignedEndpoint}, not CXF's policy engine.
 */
@Component
class SignedEndpoints {

	private final Bus bus;

	private final HubSigner signer;

	private final HubFaults faults;

	private final UnverifiedInput unverified;

	private final InstantSource clock;

	SignedEndpoints(Bus bus, HubSigner signer, HubFaults faults, UnverifiedInput unverified, InstantSource clock) {
		this.bus = bus;
		this.signer = signer;
		this.faults = faults;
		this.unverified = unverified;
		this.clock = clock;
	}

	/**
	 * @param path of the service under {@code /ws/v1/}
	 * @param area whose schema its requests follow
	 * @param trust says who may sign them
	 */
	Endpoint publish(Object service, String path, String area, SignerTrust trust) {
		EndpointImpl endpoint = new EndpointImpl(this.bus, service);
		endpoint
			.setFeatures(List.of(new SignedEndpoint(new EnvelopeVerifier(trust), this.signer, this.faults, this.clock)
				.validatedBy(schema(area))
				.tellingWhom(this.unverified)));
		endpoint.publish("/v1/" + path);
		return endpoint;
	}

	private static MessageSchema schema(String area) {
		return MessageSchema.of(SignedEndpoints.class.getClassLoader(), List.of("xsd/" + area + "-v1.xsd"));
	}

}
