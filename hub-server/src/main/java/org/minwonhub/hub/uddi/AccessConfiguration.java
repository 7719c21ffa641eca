package org.minwonhub.hub.uddi;

import java.security.SecureRandom;

import jakarta.xml.ws.Endpoint;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.log.LogIntake;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.uddi.access.Accounts;
import org.minwonhub.registry.uddi.access.AuthTokens;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let in, and how far. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UddiSettings.class)
class AccessConfiguration {

	@Bean
	RefusedCalls refusedCalls(LogIntake log, Transactions transactions, DatabaseClock clock) {
		return new RefusedCalls(log, transactions, clock);
	}

	@Bean
	UddiEndpoints uddiEndpoints(UddiSettings settings, RefusedCalls refused, IdSource ids) {
		return new UddiEndpoints(settings, refused, ids);
	}

	@Bean
	ServletRegistrationBean<UddiServlet> uddiServlet(UddiEndpoints endpoints) {
		ServletRegistrationBean<UddiServlet> servlet = new ServletRegistrationBean<>(endpoints.servlet(), "/uddi/*");
		servlet.addInitParameter("hide-service-list-page", "true");
		servlet.setLoadOnStartup(1);
		return servlet;
	}

	@Bean
	Accounts uddiAccounts(JdbcClient jdbc, SecureRandom random) {
		return new Accounts(jdbc, random);
	}

	@Bean
	AuthTokens uddiTokens(JdbcClient jdbc, SecureRandom random, DatabaseClock clock, UddiSettings settings) {
		return new AuthTokens(jdbc, random, clock::now, settings.tokenValidity());
	}

	@Bean
	ExpiredTokens expiredTokens(AuthTokens tokens, Transactions transactions) {
		return new ExpiredTokens(tokens, transactions);
	}

	@Bean
	PublisherDesk publisherDesk(Accounts accounts, Directory directory, Transactions transactions,
			AdministrationLog log, DatabaseClock clock) {
		return new PublisherDesk(accounts, directory, transactions, log, clock::now);
	}

	@Bean
	LoginLimits loginLimits(UddiSettings settings) {
		return new LoginLimits(settings);
	}

	@Bean
	Endpoint uddiSecurity(UddiEndpoints endpoints, Accounts accounts, AuthTokens tokens, LoginLimits limits,
			Transactions transactions) {
		return endpoints.publish(new SecurityApi(accounts, tokens, limits, transactions), "security",
				"UDDI_Security_Port");
	}

}
