package org.minwonhub.hub.mailbox;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailboxSettings.class)
class MailboxConfiguration {

	/** Only where there can be several nodes. */
	@Bean
	@ConditionalOnProperty(name = "hub.storage.url")
	Arrivals arrivals(DataSource dataSource, JdbcClient jdbc, Waiters waiters, MailboxSettings settings) {
		return new Arrivals(dataSource, jdbc, waiters, settings.poll());
	}

}
