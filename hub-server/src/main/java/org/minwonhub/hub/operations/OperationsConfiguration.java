package org.minwonhub.hub.operations;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import org.minwonhub.hub.account.Sessions;
import org.minwonhub.hub.site.OwnerOnlyFile;
import org.minwonhub.hub.site.Site;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ OperationsSettings.class, PageSettings.class })
class OperationsConfiguration {

	@Bean
	OperationsConnector operationsConnector(OperationsSettings settings, Site site) {
		return new OperationsConnector(settings.port(), site.data().resolve("operations.address"));
	}

	@Bean
	PageHost pageHost(OperationsConnector connector, PageSettings settings) {
		return new PageHost(connector, settings);
	}

	/** Each mapping says what it asks of who wants it. */
	@Bean
	WebMvcConfigurer rightsOfPages() {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new RightsCheck()).addPathPatterns("/operations/**");
			}

		};
	}

	@Bean
	ProblemWriter problemWriter(JsonMapper json) {
		return new ProblemWriter(json);
	}

	/** Each start makes a new token; whoever may read the data directory may operate. */
	@Bean
	FilterRegistrationBean<OperationsGate> operationsGate(OperationsConnector connector, PageHost host,
			Sessions sessions, ProblemWriter problems, Site site, SecureRandom random) {
		String token = Secrets.next(random);
		OwnerOnlyFile.write(site.data().resolve("operations.token"), token.getBytes(StandardCharsets.US_ASCII));
		FilterRegistrationBean<OperationsGate> gate = new FilterRegistrationBean<>(
				new OperationsGate(connector, host, token, sessions, problems));
		gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return gate;
	}

}
