package org.minwonhub.system.sequencing;

import java.util.List;
import java.util.Random;

import org.minwonhub.system.campaign.KillPoints;
import org.minwonhub.system.world.Hub;

/**
 * A node that lives shortly. It halts at an instant of sequencing, or is killed at any
 * moment, as the dice have it, and is started again.
 */
final class Node {

	private static final List<String> INSTANTS = List.of("before-sequence-commit", "after-sequence-commit",
			"after-bundles", "after-signature");

	/** By then it has sequenced for some seconds. */
	private static final int LATEST_PASSAGE = 12;

	private static final int LONGEST_LIFE_MILLIS = 3000;

	private final Hub hub;

	private final Random random;

	/** Where it is to halt; empty if it is killed from outside. */
	private String instant = "";

	private boolean serving;

	private long killAt;

	Node(Hub hub, Random random) {
		this.hub = hub;
		this.random = random;
	}

	Hub hub() {
		return this.hub;
	}

	void live() {
		this.serving = false;
		if (this.random.nextBoolean()) {
			this.instant = INSTANTS.get(this.random.nextInt(INSTANTS.size()));
			this.hub.launch("-XX:TieredStopAtLevel=1",
					"-Dhub.kill-point=" + this.instant + ":" + (1 + this.random.nextInt(LATEST_PASSAGE)));
		}
		else {
			this.instant = "";
			this.hub.launch("-XX:TieredStopAtLevel=1");
		}
	}

	/**
	 * Kills it if its time has come.
	 * @return whether it is dead
	 */
	boolean hasDied() {
		if (!this.hub.process().isAlive()) {
			int status = this.hub.process().process().exitValue();
			if (this.instant.isEmpty() || status != KillPoints.EXIT_STATUS) {
				throw new IllegalStateException(
						"A node ended by itself with " + status + ", see " + this.hub.process().log());
			}
			return true;
		}
		if (!this.serving && this.hub.isServing()) {
			this.serving = true;
			this.killAt = System.nanoTime() + this.random.nextInt(LONGEST_LIFE_MILLIS) * 1_000_000L;
		}
		if (this.serving && this.instant.isEmpty() && System.nanoTime() > this.killAt) {
			this.hub.process().kill();
			return true;
		}
		return false;
	}

	/** How it died. */
	String death() {
		return this.instant.isEmpty() ? "any moment" : this.instant;
	}

	/** From now on it lives. */
	void spare() {
		this.hub.process().kill();
		this.hub.start();
	}

}
