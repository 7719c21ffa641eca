package org.minwonhub.demo.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.minwonhub.demo.place.Participants;
import org.minwonhub.demo.process.Supervisor;
import org.minwonhub.demo.process.Waiting;
import org.minwonhub.demo.story.Complaint;
import org.minwonhub.demo.visitor.BoardVisitor;
import org.minwonhub.demo.visitor.Letter;

/**
 * Lets the demo's people file and answer, one after the other, until somebody stops it.
 */
final class Show {

	private static final Duration BETWEEN_COMPLAINTS = Duration.ofSeconds(5);

	private static final Duration BETWEEN_PETITIONS = Duration.ofMillis(1500);

	private static final int TOLD_EVERY = 20;

	private final People people;

	private final Supervisor supervisor;

	private final Waiting waiting;

	private final Narrator narrator;

	private final InstantSource clock;

	private final List<Scene> scenes = new ArrayList<>();

	Show(People people, Supervisor supervisor, Waiting waiting, Narrator narrator, InstantSource clock) {
		this.people = people;
		this.supervisor = supervisor;
		this.waiting = waiting;
		this.narrator = narrator;
		this.clock = clock;
	}

	/** Runs until the demo is stopped. */
	void run(List<Complaint> complaints, List<Letter> petitions) {
		Deque<Complaint> written = new ArrayDeque<>(complaints);
		Deque<Letter> bulk = new ArrayDeque<>(petitions);
		BoardVisitor crowd = this.people.visitor(Participants.INTEGRATED);
		Instant next = this.clock.instant();
		while (true) {
			this.supervisor.requireRunning();
			if (!this.clock.instant().isBefore(next)) {
				if (!written.isEmpty()) {
					this.scenes.add(new Scene(new Journey(written.pop(), this.people), this.narrator, this.clock));
				}
				else if (!bulk.isEmpty()) {
					crowd.file(bulk.pop());
					tell(petitions.size() - bulk.size(), petitions.size());
				}
				next = this.clock.instant().plus(written.isEmpty() ? BETWEEN_PETITIONS : BETWEEN_COMPLAINTS);
			}
			this.scenes.removeIf(Scene::play);
			this.waiting.pause();
		}
	}

	private void tell(int filed, int all) {
		if (filed == 1) {
			this.narrator.step("petitions.begin", all);
		}
		if (filed % TOLD_EVERY == 0 || filed == all) {
			this.narrator.step("petitions.filed", filed, all, this.people.visitor(Participants.CITY).total(),
					this.people.visitor(Participants.SUPPORT).total());
		}
	}

}
