package org.minwonhub.hub.operations;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;

import org.minwonhub.hub.site.OwnerOnlyFile;
import org.minwonhub.hub.site.Site;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsSettings.class)
class OperationsConfiguration {

	@Bean
	OperationsConnector operationsConnector(OperationsSettings settings, Site site) {
		return new OperationsConnector(settings.port(), site.data().resolve("operations.address"));
	}

	@Bean
	PageSessions pageSessions(InstantSource clock, SecureRandom random) {
		return new PageSessions(clock, random);
	}

	@Bean
	ProblemWriter problemWriter(JsonMapper json) {
		return new ProblemWriter(json);
	}

	/** Each start makes a new token; whoever may read the data directory may operate. */
	@Bean
	FilterRegistrationBean<OperationsGate> operationsGate(OperationsConnector connector, PageSessions sessions,
			ProblemWriter problems, Site site, SecureRandom random) {
		String token = Secrets.next(random);
		OwnerOnlyFile.write(site.data().resolve("operations.token"), token.getBytes(StandardCharsets.US_ASCII));
		FilterRegistrationBean<OperationsGate> gate = new FilterRegistrationBean<>(
				new OperationsGate(connector, token, sessions, problems));
		gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return gate;
	}

}
