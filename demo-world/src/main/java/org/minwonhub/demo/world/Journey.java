package org.minwonhub.demo.world;

import java.util.Optional;

import org.minwonhub.demo.place.Category;
import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;
import org.minwonhub.demo.story.Complaint;
import org.minwonhub.demo.visitor.BoardVisitor;

/**
 * One complaint's way over the boards, as the people at them see it: filed, arrived at
 * who answers, answered, and the answer (for an agency's own complaint the copy with its
 * answer) seen at the other board.
 */
final class Journey {

	private final Complaint complaint;

	private final People people;

	private final Participant origin;

	private final BoardVisitor petitioner;

	private int post;

	private int arrival;

	Journey(Complaint complaint, People people) {
		this.complaint = complaint;
		this.people = people;
		this.origin = Participants.all()
			.stream()
			.filter((participant) -> participant.key().equals(complaint.board()))
			.findFirst()
			.orElseThrow();
		this.petitioner = people.visitor(this.origin);
	}

	String subject() {
		return this.complaint.letter().subject();
	}

	Participant origin() {
		return this.origin;
	}

	/** The agency that answers: the one where it was filed, or the category's. */
	Optional<Participant> handler() {
		if (!this.origin.integrated()) {
			return Optional.of(this.origin);
		}
		Category category = Category.onBoard(this.complaint.letter().category()).orElseThrow();
		return Participants.all().stream().filter((agency) -> agency.handles().contains(category)).findFirst();
	}

	/** Row of the post on the board where it was filed. */
	int post() {
		return this.post;
	}

	/** Row of the complaint on the board of who answers. */
	int arrival() {
		return this.arrival;
	}

	void file() {
		this.post = this.petitioner.file(this.complaint.letter());
	}

	boolean hasArrived() {
		Optional<Integer> row = handler()
			.flatMap((handler) -> this.people.officer(handler).find(this.complaint.letter().subject()));
		row.ifPresent((id) -> this.arrival = id);
		return row.isPresent();
	}

	/** Whether a stranger may not read what has arrived. */
	boolean isSecretWhereItArrived() {
		return handler().map((handler) -> this.people.visitor(handler).isAskedForPassword(this.arrival)).orElse(false);
	}

	void answer() {
		handler().ifPresent((handler) -> this.people.officer(handler)
			.reply(this.arrival, "Re: " + subject(), this.complaint.answer()));
	}

	/**
	 * The petitioner sees the answer below the post; a copy is seen by the centre's
	 * officer.
	 */
	boolean hasReturned() {
		if (this.origin.integrated()) {
			return this.petitioner.seesAnswer(this.post, firstLine());
		}
		BoardVisitor officer = this.people.officer(Participants.INTEGRATED);
		return officer.find(subject()).map((copy) -> officer.seesAnswer(copy, firstLine())).orElse(false);
	}

	private String firstLine() {
		return this.complaint.answer().lines().findFirst().orElse("");
	}

}
