package org.minwonhub.hub.routing;

import org.minwonhub.registry.Participant;
import org.minwonhub.registry.Participant.State;

/**
 * Who may be given a complaint. It is filed in one circle and stays there: what a
 * participant on trial files reaches others on trial only, and nothing live reaches
 * anybody on trial.
 */
public enum Circle {

	/** The live ones. */
	LIVE(State.LIVE),
	/** Those on trial. */
	TRIAL(State.TEST);

	private final State state;

	Circle(State state) {
		this.state = state;
	}

	/** The circle of complaints that somebody in a state files. */
	public static Circle of(State state) {
		return (state == State.TEST) ? TRIAL : LIVE;
	}

	public static Circle of(boolean trial) {
		return trial ? TRIAL : LIVE;
	}

	public boolean trial() {
		return this == TRIAL;
	}

	/** The state of everybody in it. */
	public State state() {
		return this.state;
	}

	/** Whether it is an agency to which a complaint of this circle may go. */
	public boolean includes(Participant participant) {
		return participant.kind() == Participant.Kind.AGENCY && participant.state() == this.state;
	}

}
