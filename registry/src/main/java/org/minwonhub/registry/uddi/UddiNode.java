package org.minwonhub.registry.uddi;

import org.minwonhub.registry.Directory;
import org.minwonhub.registry.uddi.mirror.ParticipantMirror;
import org.minwonhub.registry.uddi.seed.Seed;

/**
 * The node's start: seeds its tModels and publishes participants that were registered
 * before it.
 */
public class UddiNode {

	private final Seed seed;

	private final ParticipantMirror mirror;

	private final Directory directory;

	public UddiNode(Seed seed, ParticipantMirror mirror, Directory directory) {
		this.seed = seed;
		this.mirror = mirror;
		this.directory = directory;
	}

	/** Within one transaction; may be repeated. */
	public void start() {
		if (this.seed.sow()) {
			this.directory.all().forEach(this.mirror::publish);
		}
		this.mirror.publishMissing(this.directory);
	}

}
