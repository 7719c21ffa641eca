package org.minwonhub.hub.storage;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.minwonhub.hub.site.Site;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {

	@Bean(destroyMethod = "close")
	DataSource dataSource(StorageSettings settings, Site site) {
		if (settings.embedded()) {
			return EmbeddedDatabase.open(site.data().resolve("hub"), settings.connections());
		}
		HikariDataSource source = new HikariDataSource();
		source.setPoolName("postgresql");
		source.setJdbcUrl(settings.url());
		source.setUsername(settings.user());
		source.setPassword(settings.password());
		source.setMaximumPoolSize(settings.connections());
		// A batch of the log's entries is one statement for the server instead of a
		// hundred.
		source.addDataSourceProperty("reWriteBatchedInserts", "true");
		return source;
	}

	@Bean
	Durability durability(StorageSettings settings, DataSource dataSource) {
		return settings.embedded() ? new GroupedSync(dataSource) : Durability.ofTheDatabase();
	}

	@Bean
	Transactions transactions(PlatformTransactionManager manager, Durability durability) {
		return new Transactions(manager, durability);
	}

	@Bean
	DatabaseClock databaseClock(JdbcClient jdbc) {
		return new DatabaseClock(jdbc);
	}

}
