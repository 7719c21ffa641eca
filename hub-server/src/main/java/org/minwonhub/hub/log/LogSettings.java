package org.minwonhub.hub.log;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.site.Site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.log}.
 *
 * @param folder where the signing key and the file of signed checkpoints lie, in the data
 * directory if absent; the hub's nodes share it
 * @param bundles the second place for all entries, in that folder if absent; best on
 * another disk
 * @param origin the log's name, used at the first start only; made of the hub's name and
 * the year if absent
 * @param open whether everybody may read the log at {@code /log/}
 * @param pace the shortest time from one round of sequencing and signing to the next
 */
@ConfigurationProperties("hub.log")
public record LogSettings(@Nullable Path folder, @Nullable Path bundles, @Nullable String origin,
		@DefaultValue("true") boolean open, @DefaultValue("500ms") Duration pace) {

	/** Where it lies for this installation. */
	public Path folder(Site site) {
		return (this.folder != null) ? this.folder : site.data().resolve("log");
	}

	/** Where the entries lie a second time. */
	public Path bundles(Site site) {
		return (this.bundles != null) ? this.bundles : folder(site).resolve("bundles");
	}

}
