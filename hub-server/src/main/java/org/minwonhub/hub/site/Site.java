package org.minwonhub.hub.site;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.site}.
 *
 * @param data the directory for databases, keys and tokens; readable by the hub's own
 * user only
 * @param uri the hub's name in message headers
 */
@ConfigurationProperties("hub.site")
public record Site(@DefaultValue("data") Path data, @DefaultValue("urn:hub:minwon") String uri) {

	/** The software's version, as receipts and log entries name it. */
	public static String version() {
		String version = Site.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "development";
	}

}
