package org.minwonhub.hub.log.checkpoint;

import java.nio.file.Path;
import java.security.SecureRandom;

import org.minwonhub.hub.log.LogSettings;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.TreeStore;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Durability;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.stereotype.Component;

/**
 * Opens what signs: the key and the files beside it.
 */
@Component
public class Signing {

	private final LogSettings settings;

	private final Site site;

	private final TreeStore tree;

	private final CheckpointStore checkpoints;

	private final Transactions transactions;

	private final Durability durability;

	private final DatabaseClock clock;

	private final SecureRandom random;

	public Signing(LogSettings settings, Site site, TreeStore tree, CheckpointStore checkpoints,
			Transactions transactions, Durability durability, DatabaseClock clock, SecureRandom random) {
		this.settings = settings;
		this.site = site;
		this.tree = tree;
		this.checkpoints = checkpoints;
		this.transactions = transactions;
		this.durability = durability;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * @throws LogRefusedException if the log's key is not at hand
	 */
	public Publisher open() {
		Path folder = this.settings.folder(this.site);
		LogKey key = new LogKey(new KeyFile(folder.resolve("signing-key.pem")), this.checkpoints, this.transactions,
				this.clock, this.random);
		return new Publisher(key.open(name()), this.tree, this.checkpoints,
				new SignedFile(folder.resolve("checkpoints")),
				new SecondPlace(this.settings.bundles(this.site), this.tree), this.transactions, this.durability,
				this.clock);
	}

	/** For {@code urn:hub:minwon}, {@code hub.minwon}. */
	private String name() {
		String origin = this.settings.origin();
		return (origin != null) ? origin : this.site.uri().replaceFirst("^urn:", "").replace(':', '.');
	}

}
