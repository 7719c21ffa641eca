package org.minwonhub.registry.uddi.publication;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.Publishers;
import org.minwonhub.registry.uddi.UddiApi;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.inquiry.Details;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.proposal.ProposalStore;
import org.minwonhub.registry.uddi.seed.Node;
import org.minwonhub.registry.uddi.store.Assertion;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The Publication API set. Each call belongs within one transaction: it is carried out as
 * a whole, or refused and nothing of it is stored.
 */
public class Publication implements UddiApi {

	private final JdbcClient jdbc;

	private final EntityStore store;

	private final References references;

	private final ProposalStore proposals;

	private final Details details;

	private final Quota quota;

	private final Publishers publishers;

	private final Supplier<UUID> ids;

	private final InstantSource clock;

	public Publication(JdbcClient jdbc, Directory directory, CategoryScheme scheme, Publishers publishers,
			Supplier<UUID> ids, InstantSource clock) {
		this.jdbc = jdbc;
		this.store = new EntityStore(jdbc);
		this.references = new References(jdbc, this.store, new ValueSets(this.store, directory, scheme));
		this.proposals = new ProposalStore(jdbc);
		this.details = new Details(this.store, Node.KEY);
		this.quota = new Quota(jdbc);
		this.publishers = publishers;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	public String answer(Element call) {
		Publisher publisher = this.publishers.of(text(call, "authInfo"));
		return switch (call.getLocalName()) {
			case "save_business" -> save(call, Kind.BUSINESS, publisher, "businessDetail");
			case "save_service" -> save(call, Kind.SERVICE, publisher, "serviceDetail");
			case "save_binding" -> save(call, Kind.BINDING, publisher, "bindingDetail");
			case "save_tModel" -> save(call, Kind.TMODEL, publisher, "tModelDetail");
			case "delete_business", "delete_service", "delete_binding", "delete_tModel" -> delete(call, publisher);
			case "get_registeredInfo" ->
				new RegisteredInfo(this.jdbc, publisher).of(call.getAttribute("infoSelection"));
			case "add_publisherAssertions", "delete_publisherAssertions", "set_publisherAssertions",
					"get_publisherAssertions", "get_assertionStatusReport" ->
				assertions(call, new Assertions(this.jdbc, this.store, publisher), publisher);
			default -> throw new UddiFault(UddiError.UNSUPPORTED, call.getLocalName());
		};
	}

	private String save(Element call, Kind kind, Publisher publisher, String answer) {
		Instant now = this.clock.instant();
		Saving saving = new Saving(this.store, new KeyDesk(this.store, publisher, this.ids), publisher,
				new Proposing(this.proposals, publisher, now), now);
		Consumer<Element> one = switch (kind) {
			case BUSINESS -> saving::business;
			case SERVICE -> saving::service;
			case BINDING -> saving::binding;
			case TMODEL -> saving::tModel;
		};
		Dom.children(call, kind.element()).forEach(one);
		this.references.check(saving.saved(), publisher);
		this.references.check(saving.proposed(), Publisher.CENTRE);
		this.references.check(saving.proposed().stream().map(Proposing::withoutWishes).toList(), publisher);
		this.quota.require(publisher);
		this.details.requireSmall(saving.answered());
		Map<String, Entity> stored = this.store.find(saving.answered())
			.stream()
			.collect(Collectors.toMap(Entity::key, Function.identity()));
		return this.details.detail(answer,
				saving.answered().stream().distinct().filter(stored::containsKey).map(stored::get).toList());
	}

	private String delete(Element call, Publisher publisher) {
		Instant now = this.clock.instant();
		Deleting deleting = new Deleting(this.store, new KeyDesk(this.store, publisher, this.ids),
				new Proposing(this.proposals, publisher, now), now);
		keys(call, Kind.BUSINESS).forEach(deleting::business);
		keys(call, Kind.SERVICE).forEach(deleting::service);
		keys(call, Kind.BINDING).forEach(deleting::binding);
		keys(call, Kind.TMODEL).forEach(deleting::tModel);
		return "";
	}

	private String assertions(Element call, Assertions assertions, Publisher publisher) {
		List<Element> elements = Dom.children(call, "publisherAssertion");
		if (!call.getLocalName().startsWith("delete_")) {
			this.references.check(elements, publisher);
		}
		List<Assertion> given = elements.stream().map(Assertion::of).toList();
		switch (call.getLocalName()) {
			case "add_publisherAssertions" -> assertions.add(given);
			case "delete_publisherAssertions" -> assertions.delete(given);
			case "set_publisherAssertions" -> {
				assertions.set(given);
				return assertions.get("publisherAssertions");
			}
			case "get_publisherAssertions" -> {
				return assertions.get("publisherAssertionsResponse");
			}
			default -> {
				return assertions.report(text(call, "completionStatus"));
			}
		}
		return "";
	}

	private static List<String> keys(Element call, Kind kind) {
		return Dom.children(call, kind.attribute()).stream().map((key) -> UddiKey.fold(key.getTextContent())).toList();
	}

	private static String text(Element call, String name) {
		return Dom.children(call, name).stream().map(Element::getTextContent).findFirst().orElse("").strip();
	}

}
