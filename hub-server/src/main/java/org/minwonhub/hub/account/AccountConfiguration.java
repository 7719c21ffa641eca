package org.minwonhub.hub.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdministratorSettings.class)
class AccountConfiguration {

	@Bean
	Passwords passwords() {
		return new Passwords();
	}

	/** A password that cannot be read or is too short ends the start, and says why. */
	@Bean
	ApplicationRunner firstAdministrator(AdministratorSettings settings, AccountDesk desk) {
		return (arguments) -> {
			if (settings.user() != null && settings.passwordFile() != null && desk.none()) {
				try {
					desk.firstFromSettings(settings.user(), Files.readString(settings.passwordFile()).strip());
				}
				catch (IOException ex) {
					throw new UncheckedIOException("HUB_ADMIN_PASSWORD_FILE cannot be read", ex);
				}
			}
		};
	}

}
