package org.minwonhub.hub.exchange;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import jakarta.xml.ws.Endpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.minwonhub.hub.enrolment.EnrolmentEndpoint;
import org.minwonhub.hub.enrolment.EnrolmentTrust;
import org.minwonhub.hub.enrolment.HubIdentity;
import org.minwonhub.hub.enrolment.ParticipantTrust;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.MessageSchema;
import org.minwonhub.security.NativeCrypto;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.cxf.PolicyEngines;
import org.minwonhub.security.cxf.SignedEndpoint;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Publishes the services. The WSDLs carry the signing policy for partners' tools; what
 * enforces it is {@link SignedEndpoint}, not CXF's policy engine.
 */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

	static {
		NativeCrypto.install();
	}

	@Bean(name = Bus.DEFAULT_BUS_ID, destroyMethod = "shutdown")
	SpringBus cxf() {
		SpringBus bus = new SpringBus();
		PolicyEngines.disable(bus);
		return bus;
	}

	@Bean
	ServletRegistrationBean<CXFServlet> cxfServlet() {
		ServletRegistrationBean<CXFServlet> servlet = new ServletRegistrationBean<>(new CXFServlet(), "/ws/*");
		servlet.setInitParameters(Map.of("hide-service-list-page", "true"));
		servlet.setLoadOnStartup(1);
		return servlet;
	}

	@Bean
	HubSigner hubSigner(HubIdentity hubIdentity, HubIdentity hubEcIdentity, SecureRandom random) {
		return new HubSigner(hubIdentity, hubEcIdentity, random);
	}

	@Bean
	Endpoint complaintExchange(Bus bus, ComplaintExchangeEndpoint service, ParticipantTrust trust, HubSigner signer,
			HubFaults faults, InstantSource clock) {
		return publish(bus, service, "/v1/complaint-exchange", schema("complaint"), trust, signer, faults, clock);
	}

	@Bean
	Endpoint mailbox(Bus bus, MailboxEndpoint service, ParticipantTrust trust, HubSigner signer, HubFaults faults,
			InstantSource clock) {
		return publish(bus, service, "/v1/mailbox", schema("mailbox"), trust, signer, faults, clock);
	}

	@Bean
	Endpoint attachments(Bus bus, AttachmentsEndpoint service, ParticipantTrust trust, HubSigner signer,
			HubFaults faults, InstantSource clock) {
		return publish(bus, service, "/v1/attachments", schema("attachment"), trust, signer, faults, clock);
	}

	@Bean
	Endpoint enrolment(Bus bus, EnrolmentEndpoint service, EnrolmentTrust trust, HubSigner signer, HubFaults faults,
			InstantSource clock) {
		return publish(bus, service, "/v1/enrolment", schema("enrolment"), trust, signer, faults, clock);
	}

	private static MessageSchema schema(String area) {
		return MessageSchema.of(ExchangeConfiguration.class.getClassLoader(), List.of("xsd/" + area + "-v1.xsd"));
	}

	private static Endpoint publish(Bus bus, Object service, String path, MessageSchema schema, SignerTrust trust,
			HubSigner signer, HubFaults faults, InstantSource clock) {
		EndpointImpl endpoint = new EndpointImpl(bus, service);
		endpoint.setFeatures(
				List.of(new SignedEndpoint(new EnvelopeVerifier(trust), signer, faults, clock).validatedBy(schema)));
		endpoint.publish(path);
		return endpoint;
	}

}
