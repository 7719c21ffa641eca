package org.minwonhub.registry.uddi.publication;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.mirror.ParticipantKeys;
import org.minwonhub.registry.uddi.mirror.Served;
import org.minwonhub.registry.uddi.proposal.Proposal;
import org.minwonhub.registry.uddi.proposal.ProposalStore;
import org.minwonhub.registry.uddi.seed.Node;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Dom;
import org.minwonhub.registry.uddi.xml.Reference;
import org.w3c.dom.Element;

/**
 * Turns what a publisher saves of its participant's own entry into a proposal. Services
 * that it adds to the entry are its own affair, as long as they have none of the
 * {@link ExchangeTerms}; the service of complaint exchange is not.
 */
class Proposing {

	/** The directory's names are shorter than UDDI's. */
	private static final int LONGEST_NAME = 200;

	private final ProposalStore proposals;

	private final Publisher publisher;

	private final Instant now;

	private final String entry;

	Proposing(ProposalStore proposals, Publisher publisher, Instant now) {
		this.proposals = proposals;
		this.publisher = publisher;
		this.now = now;
		this.entry = (publisher.participant() != null) ? ParticipantKeys.business(publisher.participant()) : "";
	}

	/** Whether a business is the participant's own entry. */
	boolean takes(String business) {
		return business.equals(this.entry);
	}

	/** Whether a service of the entry is the one of complaint exchange. */
	boolean takes(String business, String service) {
		return takes(business) && service.equals(ParticipantKeys.service(this.entry));
	}

	/** The services of an entry beside the one of complaint exchange. */
	List<Element> further(Element entry) {
		return Dom.within(entry, "businessServices", Kind.SERVICE.element())
			.stream()
			.filter((service) -> !takes(this.entry, Kind.SERVICE.keyOf(service)))
			.toList();
	}

	/** The entry to change: as proposed so far, or as it stands. */
	BusinessTree tree(Entity business) {
		return this.proposals.openOf(business.owner())
			.map(Proposal::xml)
			.map((xml) -> new BusinessTree(business, Dom.parse(xml)))
			.orElseGet(() -> new BusinessTree(business));
	}

	/** Keeps a proposal, unless it would change nothing. */
	void propose(Element wanted, Entity present) {
		Element before = Dom.parse(present.xml());
		before.normalize();
		wanted.normalize();
		if (!before.isEqualNode(wanted)) {
			requireShort(Served.in(wanted));
			requireOneBinding(wanted);
			requireEndpoint(wanted);
			this.proposals.add(this.publisher, present.owner(), Dom.text(wanted), this.now);
		}
	}

	/**
	 * A proposed entry without the complaint categories that it asks the centre for,
	 * where the centre sees them: all the rest its publisher must be allowed to say by
	 * itself.
	 */
	static Element withoutWishes(Element entry) {
		Element rest = Dom.alone(entry);
		Stream.concat(Stream.of(rest), exchange(rest))
			.flatMap((each) -> Dom.within(each, "categoryBag", "keyedReference").stream())
			.filter((reference) -> Reference.of(reference).tModelKey().equals(Node.COMPLAINT_CATEGORY))
			.toList()
			.forEach((reference) -> reference.getParentNode().removeChild(reference));
		return rest;
	}

	/** The centre approves one address; a second binding would bring another with it. */
	private static void requireOneBinding(Element wanted) {
		bindings(wanted).skip(1).findFirst().ifPresent((second) -> {
			throw new UddiFault(UddiError.ACCOUNT_LIMIT_EXCEEDED, Kind.BINDING.keyOf(second));
		});
	}

	/**
	 * The centre approves an address, not another binding that has one: its publisher
	 * could change that at any time (UDDI 3.0.2, 3.5.2.1).
	 */
	private static void requireEndpoint(Element wanted) {
		List<Element> bindings = bindings(wanted).toList();
		bindings.stream()
			.flatMap((binding) -> Dom.children(binding, "hostingRedirector").stream())
			.map((redirector) -> redirector.getAttribute("bindingKey"))
			.findFirst()
			.ifPresent(Proposing::refuseAddress);
		bindings.stream()
			.flatMap((binding) -> Dom.children(binding, "accessPoint").stream())
			.map((point) -> point.getAttribute("useType"))
			.filter((use) -> !use.isEmpty() && !use.equals("endPoint"))
			.findFirst()
			.ifPresent(Proposing::refuseAddress);
	}

	private static void refuseAddress(String about) {
		throw new UddiFault(UddiError.VALUE_NOT_ALLOWED, about);
	}

	private static Stream<Element> bindings(Element business) {
		return exchange(business)
			.flatMap((service) -> Dom.within(service, "bindingTemplates", Kind.BINDING.element()).stream());
	}

	private static Stream<Element> exchange(Element business) {
		String own = ParticipantKeys.service(Kind.BUSINESS.keyOf(business));
		return Dom.within(business, "businessServices", Kind.SERVICE.element())
			.stream()
			.filter((service) -> Kind.SERVICE.keyOf(service).equals(own));
	}

	private static void requireShort(Served wanted) {
		for (String name : List.of(wanted.nameKo(), wanted.nameEn())) {
			if (name.length() > LONGEST_NAME) {
				throw new UddiFault(UddiError.NAME_TOO_LONG, name);
			}
		}
	}

}
