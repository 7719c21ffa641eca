package org.minwonhub.registry.uddi.proposal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.uddi.mirror.ParticipantKeys;
import org.minwonhub.registry.uddi.mirror.ParticipantMirror;
import org.minwonhub.registry.uddi.mirror.Served;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The centre's decisions over proposals. Approving changes the directory, and with it
 * routing and the entry; refusing changes nothing. Each method runs within the caller's
 * transaction.
 */
public class Proposals {

	private final ProposalStore proposals;

	private final EntityStore entities;

	private final Directory directory;

	private final ParticipantMirror mirror;

	private final InstantSource clock;

	/**
	 * Makes the desk.
	 * @param directory the plain one: the entry is published here, with what the proposal
	 * has beside the directory's data
	 */
	public Proposals(JdbcClient jdbc, Directory directory, ParticipantMirror mirror, InstantSource clock) {
		this.proposals = new ProposalStore(jdbc);
		this.entities = new EntityStore(jdbc);
		this.directory = directory;
		this.mirror = mirror;
		this.clock = clock;
	}

	/** All that wait for a decision, oldest first. */
	public List<Proposal> open() {
		return this.proposals.open();
	}

	/** What a participant's entry says now, to compare a proposal with. */
	public Optional<Served> present(String participant) {
		return this.directory.find(participant).map(this.mirror::served);
	}

	/** A participant's whole entry now; empty if there is none. */
	public Optional<String> entry(String participant) {
		return this.entities.find(ParticipantKeys.business(participant)).map(Entity::xml);
	}

	/**
	 * Approves an open proposal; empty if there is none with that number.
	 * @throws org.minwonhub.registry.uddi.UddiFault E_keyUnavailable if a key in it
	 * became another's, or was put elsewhere, since it was proposed: then it can only be
	 * refused
	 */
	public Optional<Proposal> approve(long id, String by, String why) {
		Optional<Proposal> claimed = claim(id);
		claimed.ifPresent((proposal) -> {
			Participant before = this.directory.find(proposal.participant()).orElseThrow();
			Element entry = withPresentServices(proposal);
			new ProposedKeys(entry).require(this.entities, before.uri());
			Served present = this.mirror.served(before);
			Served wanted = proposal.wanted();
			this.directory.save(new Participant(before.uri(), before.kind(), name(wanted.nameKo(), before.nameKo()),
					name(wanted.nameEn(), before.nameEn()), before.state(), before.receivesCopies(),
					Set.copyOf(wanted.categories()), Set.copyOf(wanted.regions()), before.registeredAt()));
			if (!wanted.address().isEmpty() && !wanted.address().equals(present.address())) {
				this.proposals.approveAddress(before.uri(), wanted.address());
			}
			this.mirror.publish(this.directory.find(before.uri()).orElseThrow(), entry);
			this.proposals.close(id, "APPROVED", by, why, this.clock.instant());
		});
		return claimed;
	}

	/**
	 * Locks participant, entry and proposal, in the order of whoever else changes them:
	 * the centre, who works in the directory, and publishers.
	 */
	private Optional<Proposal> claim(long id) {
		this.proposals.open(id).ifPresent((proposal) -> {
			this.directory.lock(proposal.participant());
			this.entities.lock(ParticipantKeys.business(proposal.participant()));
		});
		return this.proposals.claim(id);
	}

	/** Refuses an open proposal; empty if there is none with that number. */
	public Optional<Proposal> refuse(long id, String by, String why) {
		Optional<Proposal> claimed = this.proposals.claim(id);
		claimed.ifPresent((proposal) -> this.proposals.close(id, "REFUSED", by, why, this.clock.instant()));
		return claimed;
	}

	/**
	 * The proposed entry with the participant's further services as they are now, for
	 * those it may save and delete without asking.
	 */
	private Element withPresentServices(Proposal proposal) {
		Element entry = Dom.parse(proposal.xml());
		String own = ParticipantKeys.service(Kind.BUSINESS.keyOf(entry));
		Element present = Dom.parse(this.entities.find(Kind.BUSINESS.keyOf(entry)).orElseThrow().xml());
		List<Element> now = services(present);
		Set<String> proposed = services(entry).stream().map(Kind.SERVICE::keyOf).collect(Collectors.toSet());
		for (Element service : now) {
			String key = Kind.SERVICE.keyOf(service);
			if (!key.equals(own) && proposed.contains(key)) {
				services(entry).stream()
					.filter((each) -> Kind.SERVICE.keyOf(each).equals(key))
					.findFirst()
					.ifPresent((each) -> Dom.replace(each, service));
			}
			else if (!key.equals(own)) {
				Dom.children(entry, "businessServices")
					.forEach((list) -> list.appendChild(list.getOwnerDocument().importNode(service, true)));
			}
		}
		return entry;
	}

	private static List<Element> services(Element business) {
		return Dom.within(business, "businessServices", Kind.SERVICE.element());
	}

	private static String name(String wanted, String otherwise) {
		return wanted.isBlank() ? otherwise : wanted;
	}

}
