package org.minwonhub.demo.world;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;
import org.minwonhub.demo.process.DemoFailedException;
import org.minwonhub.demo.process.Waiting;
import org.minwonhub.demo.story.Complaint;
import org.minwonhub.demo.world.AdapterStatus.Hop;

/**
 * Proves both directions, each step seen on the boards' pages, and each hop's signatures
 * as those who verified them report: the hub for what it accepted, the adapters for what
 * the hub signed and for the originators' envelopes that it carried.
 */
final class Check {

	private static final String VERIFIED = "VERIFIED";

	/** Characters of a certificate's thumbprint that people compare. */
	private static final int SHOWN = 12;

	private final World world;

	private final People people;

	private final Waiting waiting;

	private final Narrator narrator;

	Check(World world, People people, Waiting waiting, Narrator narrator) {
		this.world = world;
		this.people = people;
		this.waiting = waiting;
		this.narrator = narrator;
	}

	/**
	 * @param complaints to choose one of each kind from
	 */
	void run(List<Complaint> complaints) {
		crossing(first(complaints, (journey) -> journey.origin().integrated() && journey.handler().isPresent()));
		own(first(complaints, (journey) -> !journey.origin().integrated()));
	}

	/** Filed on the integrated board, answered by an agency. */
	private void crossing(Journey journey) {
		Participant handler = journey.handler().orElseThrow();
		file(journey);
		this.waiting.untilTrue("the complaint on the board of " + handler.key(), journey::hasArrived);
		this.narrator.step("check.arrived", World.named(handler), journey.arrival());
		require("the complaint is secret on the board of " + handler.key(), journey.isSecretWhereItArrived());
		this.narrator.step("check.secret", World.named(handler));
		answer(journey, handler);
		this.waiting.untilTrue("the answer on the integrated board", journey::hasReturned);
		this.narrator.step("check.returned", journey.post());
		String number = sent(journey.origin(), "SubmitComplaint", (status) -> status.filing(journey.post()));
		received(handler, "SubmitComplaint", number);
		sent(handler, "PublishAnswer", (status) -> status.hop("OUT", "PublishAnswer", number));
		received(journey.origin(), "PublishAnswer", number);
	}

	/** Filed at an agency, answered there; the integrated board gets a copy. */
	private void own(Journey journey) {
		file(journey);
		this.waiting.untilTrue("the complaint on its own board", journey::hasArrived);
		answer(journey, journey.origin());
		this.waiting.untilTrue("the copy with its answer on the integrated board", journey::hasReturned);
		this.narrator.step("check.copied");
		String number = sent(journey.origin(), "SubmitComplaint", (status) -> status.filing(journey.post()));
		received(Participants.INTEGRATED, "SubmitComplaint", number);
		sent(journey.origin(), "PublishAnswer", (status) -> status.hop("OUT", "PublishAnswer", number));
		received(Participants.INTEGRATED, "PublishAnswer", number);
	}

	private void file(Journey journey) {
		journey.file();
		this.narrator.step("check.filed", World.named(journey.origin()), journey.post());
	}

	private void answer(Journey journey, Participant handler) {
		journey.answer();
		this.narrator.step("check.answered", World.named(handler));
	}

	/**
	 * From an adapter to the hub: the hub verified the envelope, the adapter the receipt.
	 */
	private String sent(Participant sender, String operation, Function<AdapterStatus, Optional<Hop>> message) {
		Hop hop = this.waiting.until(operation + " in the status of " + sender.key(),
				() -> this.world.hop(sender, message));
		require(operation + " of " + sender.key() + " was accepted (" + hop.outcome() + ")",
				hop.outcome().equals("ACCEPTED"));
		require(operation + " of " + sender.key() + ": the hub's receipt is " + hop.hubSignature(),
				hop.hubSignature().equals(VERIFIED));
		String number = hop.applicationNumber();
		String signer = this.world.signer(number, hop.messageId())

			.orElseThrow(() -> new DemoFailedException("the hub names no verified signer of " + hop.messageId()));
		this.narrator.step("check.sent", World.named(sender), operation, signer.substring(0, SHOWN), hop.hubSignature(),
				number);
		return number;
	}

	/**
	 * From the hub to an adapter: the adapter verified the envelope and the hub's answer.
	 */
	private void received(Participant recipient, String operation, String number) {
		Hop hop = this.waiting.until(operation + " in the status of " + recipient.key(),
				() -> this.world.hop(recipient, (status) -> status.hop("IN", operation, number)));
		require(operation + " at " + recipient.key() + ": signatures " + hop.senderSignature() + ", "
				+ hop.hubSignature(), hop.senderSignature().equals(VERIFIED) && hop.hubSignature().equals(VERIFIED));
		this.narrator.step("check.received", World.named(recipient), operation, hop.senderSignature(),
				hop.hubSignature(), number);
	}

	private Journey first(List<Complaint> complaints, Predicate<Journey> kind) {
		return complaints.stream()
			.map((complaint) -> new Journey(complaint, this.people))
			.filter(kind)
			.findFirst()
			.orElseThrow();
	}

	private static void require(String what, boolean holds) {
		if (!holds) {
			throw new DemoFailedException("does not hold: " + what);
		}
	}

}
