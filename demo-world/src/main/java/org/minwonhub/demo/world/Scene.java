package org.minwonhub.demo.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * One complaint's journey, told as it goes on.
 */
final class Scene {

	/** So that a watcher can see the complaint before its answer. */
	private static final Duration OFFICER_THINKS = Duration.ofSeconds(3);

	private final Journey journey;

	private final Narrator narrator;

	private final InstantSource clock;

	private Act act = Act.FILED;

	private Instant since;

	/** Files the complaint. */
	Scene(Journey journey, Narrator narrator, InstantSource clock) {
		this.journey = journey;
		this.narrator = narrator;
		this.clock = clock;
		journey.file();
		this.since = clock.instant();
		narrator.step("show.filed", World.named(journey.origin()), journey.post(), journey.subject());
	}

	/**
	 * Goes on as far as it can now.
	 * @return whether it is over
	 */
	boolean play() {
		if (this.journey.handler().isEmpty()) {
			this.narrator.step("show.unrouted", this.journey.subject());
			return true;
		}
		switch (this.act) {
			case FILED -> arrive();
			case ARRIVED -> answer();
			case ANSWERED -> {
				if (this.journey.hasReturned()) {
					tell(this.journey.origin().integrated() ? "show.returned" : "show.copied");
					return true;
				}
			}
		}
		return false;
	}

	private void arrive() {
		if (this.journey.hasArrived()) {
			if (this.journey.origin().integrated()) {
				tell("show.arrived");
			}
			enter(Act.ARRIVED);
		}
	}

	private void answer() {
		if (Duration.between(this.since, this.clock.instant()).compareTo(OFFICER_THINKS) >= 0) {
			this.journey.answer();
			tell("show.answered");
			enter(Act.ANSWERED);
		}
	}

	private void enter(Act next) {
		this.act = next;
		this.since = this.clock.instant();
	}

	private void tell(String key) {
		this.narrator.step(key, World.named(this.journey.handler().orElseThrow()), this.journey.arrival(),
				this.journey.subject(), Duration.between(this.since, this.clock.instant()).toMillis());
	}

	private enum Act {

		FILED, ARRIVED, ANSWERED

	}

}
