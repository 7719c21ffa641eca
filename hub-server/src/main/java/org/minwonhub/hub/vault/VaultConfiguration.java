package org.minwonhub.hub.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.Durability;
import org.minwonhub.hub.storage.EmbeddedDatabase;
import org.minwonhub.hub.storage.GroupedSync;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

	/**
	 * The vault's own database is opened here and is no bean, so that nothing else finds
	 * it.
	 */
	@Bean(destroyMethod = "close")
	KeyVault keyVault(VaultSettings settings, Site site, SecureRandom random) {
		Path folder = site.data().resolve("vault");
		boolean embedded = settings.url() == null;
		HikariDataSource source = embedded ? EmbeddedDatabase.open(folder.resolve("vault"), 4) : remote(settings);
		source.setAllowPoolSuspension(embedded);
		Flyway.configure().dataSource(source).locations("classpath:db/vault").load().migrate();
		Durability durability = embedded ? new GroupedSync(source) : Durability.ofTheDatabase();
		Path master = (settings.masterKey() != null) ? settings.masterKey() : folder.resolve("master.key");
		return new KeyVault(source, new Transactions(new JdbcTransactionManager(source), durability),
				MasterKey.of(master, random), random,
				embedded ? (gone) -> VaultFile.rewrite(source, folder.resolve("vault.mv.db"), gone)
						: (gone) -> rewriteTable(source));
	}

	private static void rewriteTable(HikariDataSource source) {
		try (Connection connection = source.getConnection(); Statement work = connection.createStatement()) {
			work.execute("vacuum (full) vault_key");
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The vault could not be written anew", ex);
		}
	}

	private static HikariDataSource remote(VaultSettings settings) {
		HikariDataSource source = new HikariDataSource();
		source.setPoolName("vault");
		source.setJdbcUrl(settings.url());
		source.setUsername(settings.user());
		source.setPassword(settings.password());
		source.setMaximumPoolSize(4);
		return source;
	}

}
