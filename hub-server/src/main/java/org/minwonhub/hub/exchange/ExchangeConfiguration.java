package org.minwonhub.hub.exchange;

import java.security.SecureRandom;
import java.util.Map;

import jakarta.xml.ws.Endpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.minwonhub.hub.enrolment.EnrolmentEndpoint;
import org.minwonhub.hub.enrolment.HubIdentity;
import org.minwonhub.hub.enrolment.ParticipantTrust;
import org.minwonhub.security.NativeCrypto;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.cxf.PolicyEngines;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services and what serves them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UnverifiedSettings.class)
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
	Endpoint complaintExchange(SignedEndpoints endpoints, ComplaintExchangeEndpoint service, ParticipantTrust trust) {
		return endpoints.publish(service, "complaint-exchange", "complaint", trust);
	}

	@Bean
	Endpoint mailbox(SignedEndpoints endpoints, MailboxEndpoint service, ParticipantTrust trust) {
		return endpoints.publish(service, "mailbox", "mailbox", trust);
	}

	@Bean
	Endpoint attachments(SignedEndpoints endpoints, AttachmentsEndpoint service, ParticipantTrust trust) {
		return endpoints.publish(service, "attachments", "attachment", trust);
	}

	@Bean
	Endpoint messageLog(SignedEndpoints endpoints, MessageLogEndpoint service, ParticipantTrust trust) {
		return endpoints.publish(service, "message-log", "log", trust);
	}

	@Bean
	Endpoint enrolment(SignedEndpoints endpoints, EnrolmentEndpoint service) {
		return endpoints.publish(service, "enrolment", "enrolment", new PossessionTrust());
	}

}
