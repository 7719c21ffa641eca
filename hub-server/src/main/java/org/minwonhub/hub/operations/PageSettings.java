package org.minwonhub.hub.operations;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.page}.
 *
 * @param hosts names under which a reverse proxy on this machine, which does TLS, shows
 * the page to other machines: {@code hub.example.go.kr}, with {@code :port} unless it is
 * 443
 */
@ConfigurationProperties("hub.page")
record PageSettings(@DefaultValue List<String> hosts) {

	private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.\\-]*[a-z0-9])?(:[0-9]{1,5})?");

	PageSettings {
		for (String host : hosts) {
			if (!HOST.matcher(host).matches()) {
				throw new IllegalArgumentException(
						"HUB_PAGE_HOSTS wants host names in small letters, separated by commas, and no addresses with https://; '"
								+ host + "' is none");
			}
		}
	}

}
