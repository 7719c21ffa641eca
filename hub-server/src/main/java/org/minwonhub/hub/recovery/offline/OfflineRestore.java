package org.minwonhub.hub.recovery.offline;

import java.util.Map;

import org.minwonhub.hub.log.LogSettings;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Restores beside the hub, which must not run: with its database, its migrations and its
 * settings, and with nothing else of it.
 */
public final class OfflineRestore {

	private OfflineRestore() {
	}

	/**
	 * @param settings settings by name, stronger than those of files and environment
	 * @param from an address or folder with a copy of the log
	 * @param why one line for the record
	 * @throws RestoreProblem if it cannot be done; then nothing was changed
	 */
	public static Restored run(Map<String, Object> settings, String from, String why, boolean dryRun) {
		String[] arguments = settings.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.run(arguments)) {
			LogRestore restore = new LogRestore(context.getBean(JdbcTemplate.class), context.getBean(JdbcClient.class),
					context.getBean(Transactions.class), context.getBean(DatabaseClock.class),
					context.getBean(LogSettings.class), context.getBean(Site.class));
			return restore.run(EntrySource.of(from), why, dryRun);
		}
		catch (LogRestore.DryRun tried) {
			return tried.found();
		}
	}

	/** No configuration of the hub: it finds only what is named here. */
	@EnableAutoConfiguration
	@EnableConfigurationProperties(LogSettings.class)
	@ComponentScan({ "org.minwonhub.hub.site", "org.minwonhub.hub.storage" })
	static class Parts {

	}

}
