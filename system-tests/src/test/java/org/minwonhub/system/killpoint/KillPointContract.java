package org.minwonhub.system.killpoint;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.minwonhub.system.Folders;
import org.minwonhub.system.campaign.KillPoints;
import org.minwonhub.system.campaign.Scene;
import org.minwonhub.system.world.HubDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that dies at a named instant loses nothing and does nothing twice. The same
 * on each database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KillPointContract {

	private static final Duration DYING = Duration.ofMinutes(10);

	private static final Duration RECOVERY = Duration.ofMinutes(2);

	private Scene scene;

	abstract HubDatabase.Kind database();

	/** Where adapters die. */
	List<String> adapterPoints() {
		return KillPoints.ADAPTER;
	}

	@BeforeAll
	void start() {
		this.scene = Scene.start(Folders.fresh(getClass()), database(), Integer.MAX_VALUE, 2);
	}

	@AfterAll
	void stop() {
		this.scene.close();
	}

	@Test
	void everyRowStandsOnceHoweverOftenHubAndAdaptersDie() {
		this.scene.hubDiesAt(KillPoints.HUB);
		this.scene.flowUntilAllDied(DYING);
		this.scene.adaptersDieAt(adapterPoints());
		this.scene.flowUntilAllDied(DYING);
		this.scene.traffic().end();
		this.scene.flowUntilAllThere(RECOVERY);
		this.scene.settle(RECOVERY);
		assertThat(this.scene.deathsOfHub()).isEqualTo(KillPoints.HUB);
		assertThat(this.scene.deathsOfAdapters()).hasSize(2 * adapterPoints().size()).containsAll(adapterPoints());
		assertThat(this.scene.traffic().discrepancies()).isEmpty();
		assertThat(this.scene.logDiscrepancies(RECOVERY)).isEmpty();
	}

}
