package org.minwonhub.hub.vault;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.vault}.
 *
 * @param url a {@code jdbc:postgresql:} address of a database with backups of its own,
 * short-lived ones; absent for H2 in the data directory's {@code vault} folder
 * @param user its user
 * @param password its password; give it by environment, HUB_VAULT_PASSWORD
 * @param masterKey the file with the key that wraps all others; made at the first start
 * if absent
 */
@ConfigurationProperties("hub.vault")
record VaultSettings(@Nullable String url, @DefaultValue("vault") String user, @DefaultValue("") String password,
		@Nullable Path masterKey) {
}
