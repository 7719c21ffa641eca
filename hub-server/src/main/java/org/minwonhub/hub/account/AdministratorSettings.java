package org.minwonhub.hub.account;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code hub.admin}: the first administrator, made at a start that finds
 * no account.
 *
 * @param user the name
 * @param passwordFile holds the password, in one line
 */
@ConfigurationProperties("hub.admin")
record AdministratorSettings(@Nullable String user, @Nullable Path passwordFile) {

	AdministratorSettings {
		if ((user == null) != (passwordFile == null)) {
			throw new IllegalArgumentException("HUB_ADMIN_USER and HUB_ADMIN_PASSWORD_FILE belong together: set both");
		}
	}

}
