package org.minwonhub.hub.storage;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.storage}.
 *
 * @param url a {@code jdbc:postgresql:} address; absent for H2 in the data directory
 * @param user the database user
 * @param password its password; give it by environment, HUB_STORAGE_PASSWORD
 * @param connections most connections at a time
 */
@ConfigurationProperties("hub.storage")
record StorageSettings(@Nullable String url, @DefaultValue("hub") String user, @DefaultValue("") String password,
		@DefaultValue("16") int connections) {

	boolean embedded() {
		return this.url == null || this.url.startsWith("jdbc:h2:");
	}

}
