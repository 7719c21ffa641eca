package org.minwonhub.hub.complaint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.minwonhub.hub.attachment.Parts;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.BusinessOperation;
import org.minwonhub.hub.intake.Caller;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.mailbox.Deliveries;
import org.minwonhub.hub.recovery.Recovered;
import org.minwonhub.hub.routing.Circle;
import org.minwonhub.hub.routing.Router;
import org.minwonhub.hub.routing.UnroutedStore;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.mailbox.AssignmentReason;

import org.springframework.stereotype.Component;

/**
 * Files a complaint and decides whose it is: the filing agency's own, the addressed
 * agency's, or whose the directory says.
 */
@Component
class FileComplaint implements BusinessOperation<SubmitComplaint> {

	private final IdSource ids;

	private final KeyVault vault;

	private final Directory directory;

	private final ComplaintStore complaints;

	private final Holders holders;

	private final LegOpening opening;

	private final Router router;

	private final UnroutedStore desk;

	private final Steps steps;

	private final Deliveries deliveries;

	private final Parts parts;

	private final LiveAgencies agencies;

	private final Recovered recovered;

	FileComplaint(IdSource ids, KeyVault vault, Directory directory, ComplaintStore complaints, Holders holders,
			LegOpening opening, Router router, UnroutedStore desk, Steps steps, Deliveries deliveries, Parts parts,
			LiveAgencies agencies, Recovered recovered) {
		this.ids = ids;
		this.vault = vault;
		this.directory = directory;
		this.complaints = complaints;
		this.holders = holders;
		this.opening = opening;
		this.router = router;
		this.desk = desk;
		this.steps = steps;
		this.deliveries = deliveries;
		this.parts = parts;
		this.agencies = agencies;
		this.recovered = recovered;
	}

	@Override
	public Class<SubmitComplaint> type() {
		return SubmitComplaint.class;
	}

	@Override
	public ReceivedMessage.Subject subjectOf(Caller caller, SubmitComplaint message) {
		FilingRules.check(message, caller.participant());
		UUID ownLeg = (message.getHandling() == Handling.OWN) ? this.ids.next() : null;
		UUID complaint = this.recovered
			.message(caller.participant(), Urn.parse(message.getMessageHeader().getMessageId()))
			.map(Recovered.Entry::complaint)
			.orElseGet(this.ids::next);
		return new ReceivedMessage.Subject(complaint, ownLeg, this.vault.allocate().id());
	}

	@Override
	public void carryOut(ReceivedMessage received, SubmitComplaint message) {
		// Looked up only here, with the message's id taken: before that, the same message
		// in parallel would be found.
		if (this.complaints.originIsFiled(received.from(), message.getOrigin())) {
			throw new Refused(FaultCode.ORIGIN_ALREADY_FILED,
					new Refused.Violation("origin", "an entry and generation that was not filed before"));
		}
		UUID complaint = received.subject().requireComplaint();
		String known = received.subject().number();
		String number = (known != null) ? known
				: ApplicationNumber.of(this.complaints.nextNumber(), received.receivedAt());
		Circle circle = Circle.of(this.directory.state(received.from()).orElseThrow());
		this.complaints.insert(complaint, number, received.from(), message, received.receivedAt(),
				received.subject().key(), circle);
		this.holders.add(complaint, received.from(), Holders.Role.FILER);
		this.parts.bind(received, message.getPetitionerPart(), message.getAttachment());
		switch (message.getHandling()) {
			case OWN -> own(complaint, circle, received);
			case ADDRESSED -> {
				this.agencies.require(message.getAddressedTo(), "addressedTo", circle);
				assign(message.getAddressedTo(), complaint, received);
			}
			case ROUTE -> route(message, complaint, circle, received);
		}
	}

	private void own(UUID complaint, Circle circle, ReceivedMessage received) {
		UUID leg = Objects.requireNonNull(received.subject().ownLeg());
		this.opening.own(leg, complaint, received.from(), received.receivedAt(), received.operation(), received.row());
		for (Participant copyHolder : this.directory.receivingCopies(circle.state())) {
			if (!copyHolder.uri().equals(received.from())) {
				this.holders.add(complaint, copyHolder.uri(), Holders.Role.COPY);
				this.deliveries.post(copyHolder.uri(), complaint, leg, AssignmentReason.COPY, List.of(received.row()),
						received.receivedAt());
			}
		}
	}

	private void assign(String agency, UUID complaint, ReceivedMessage received) {
		this.opening.at(agency, complaint, null, received.receivedAt(), received.operation(), received.row());
	}

	private void route(SubmitComplaint message, UUID complaint, Circle circle, ReceivedMessage received) {
		Optional<String> assignee = this.recovered.assignee(complaint);
		if (assignee.isPresent()) {
			// It was assigned before the hub was restored, whatever the directory says
			// now.
			assign(assignee.get(), complaint, received);
			return;
		}
		Router.Route route = this.router.route(message.getCategory(), message.getRegion(), circle);
		if (route.agency() != null) {
			assign(route.agency(), complaint, received);
			return;
		}
		this.complaints.setState(complaint, "UNROUTED");
		this.desk.put(complaint, Objects.requireNonNull(route.unrouted()), null, received.receivedAt());
		this.steps.add(complaint, null, received.receivedAt(), "UNROUTED",
				received.operation() + " " + route.unrouted(), received.row());
	}

}
