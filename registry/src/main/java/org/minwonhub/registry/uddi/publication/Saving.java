package org.minwonhub.registry.uddi.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.store.Ownership;
import org.minwonhub.registry.uddi.store.Projections;
import org.minwonhub.registry.uddi.store.State;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

/**
 * One save call of one publisher. What is the participant's own entry goes to the centre
 * as a proposal instead.
 */
class Saving {

	private final EntityStore store;

	private final KeyDesk keys;

	private final Publisher publisher;

	private final Proposing proposing;

	private final Instant now;

	private final List<Element> saved = new ArrayList<>();

	private final List<Element> proposed = new ArrayList<>();

	private final List<String> answered = new ArrayList<>();

	Saving(EntityStore store, KeyDesk keys, Publisher publisher, Proposing proposing, Instant now) {
		this.store = store;
		this.keys = keys;
		this.publisher = publisher;
		this.proposing = proposing;
		this.now = now;
	}

	/** What was saved, to be checked. */
	List<Element> saved() {
		return this.saved;
	}

	/**
	 * What was proposed, to be checked: its wishes as if the centre had saved it, all
	 * else as its publisher's.
	 */
	List<Element> proposed() {
		return this.proposed;
	}

	/** The keys of the answer's entities, in the call's order. */
	List<String> answered() {
		return this.answered;
	}

	void business(Element given) {
		Element business = Dom.alone(given);
		boolean signed = Dom.signed(business);
		this.keys.settle(business, Kind.BUSINESS, signed);
		String key = Kind.BUSINESS.keyOf(business);
		this.store.lock(key);
		boolean proposed = this.proposing.takes(key);
		for (Element service : Dom.within(business, "businessServices", Kind.SERVICE.element())) {
			if (Projections.is(service, key)) {
				project(service, signed);
			}
			else {
				service(service, key, signed, proposed);
			}
		}
		this.answered.add(key);
		if (proposed) {
			propose(business, this.keys.own(key, Kind.BUSINESS));
		}
		else {
			refuseTerms(business);
			this.saved.add(business);
			this.store.putBusiness(business, ownership(), State.SHOWN, this.now, this.keys.settled()::contains);
		}
	}

	void service(Element given) {
		Element service = Dom.alone(given);
		String parent = parent(service, Kind.SERVICE, "businessKey");
		Entity business = this.keys.own(parent, Kind.BUSINESS);
		this.store.lock(parent);
		service(service, parent, false, this.proposing.takes(parent, Kind.SERVICE.keyOf(service)));
		String key = Kind.SERVICE.keyOf(service);
		this.answered.add(key);
		BusinessTree tree = tree(business.key(), key);
		tree.putService(service);
		put(tree, key, service);
	}

	void binding(Element given) {
		Element binding = Dom.alone(given);
		String parent = parent(binding, Kind.BINDING, "serviceKey");
		Entity service = this.keys.own(parent, Kind.SERVICE);
		String businessKey = String.valueOf(service.parent());
		this.store.lock(businessKey);
		binding(binding, parent, false, this.proposing.takes(businessKey, parent));
		this.answered.add(Kind.BINDING.keyOf(binding));
		BusinessTree tree = tree(businessKey, parent);
		tree.putBinding(parent, binding);
		put(tree, parent, binding);
	}

	void tModel(Element given) {
		Element tModel = Dom.alone(given);
		boolean signed = Dom.signed(tModel);
		if (!signed) {
			tModel.removeAttribute("deleted");
		}
		this.keys.settle(tModel, Kind.TMODEL, signed);
		String key = Kind.TMODEL.keyOf(tModel);
		Generators.check(key, tModel);
		refuseTerms(tModel);
		this.saved.add(tModel);
		this.answered.add(key);
		this.store.putTModel(tModel, ownership(), State.SHOWN, this.now);
	}

	/** Settles a service and its bindings below a business. */
	private void service(Element service, String business, boolean covered, boolean proposed) {
		boolean signed = covered || Dom.signed(service);
		this.keys.settle(service, Kind.SERVICE, signed).ifPresent((present) -> leave(present, business, proposed));
		setParent(service, "businessKey", business, signed);
		for (Element binding : Dom.within(service, "bindingTemplates", Kind.BINDING.element())) {
			binding(binding, Kind.SERVICE.keyOf(service), signed, proposed);
		}
	}

	private void binding(Element binding, String service, boolean covered, boolean proposed) {
		boolean signed = covered || Dom.signed(binding);
		this.keys.settle(binding, Kind.BINDING, signed).ifPresent((present) -> leave(present, service, proposed));
		setParent(binding, "serviceKey", service, signed);
	}

	/**
	 * Takes an entity out of where it was, if it moves. By a proposal nothing moves, for
	 * a refusal would have to put it back.
	 */
	private void leave(Entity present, String parent, boolean proposed) {
		String from = String.valueOf(present.parent());
		if (from.equals(parent)) {
			return;
		}
		if (proposed) {
			throw new UddiFault(UddiError.KEY_UNAVAILABLE, present.key());
		}
		boolean service = present.kind() == Kind.SERVICE;
		Entity business = this.keys.own(service ? from : String.valueOf(this.keys.own(from, Kind.SERVICE).parent()),
				Kind.BUSINESS);
		if (this.proposing.takes(business.key())) {
			throw new UddiFault(UddiError.USER_MISMATCH, present.key());
		}
		this.store.lock(business.key());
		BusinessTree tree = new BusinessTree(business);
		if (service) {
			tree.removeService(present.key());
		}
		else {
			tree.removeBinding(from, present.key());
		}
		this.store.putBusiness(tree.element(), business.ownership(), business.state(), this.now, (key) -> false);
	}

	private void project(Element service, boolean signed) {
		String key = Kind.SERVICE.keyOf(service);
		String business = UddiKey.fold(service.getAttribute("businessKey"));
		boolean real = this.store.find(key)
			.filter((found) -> found.kind() == Kind.SERVICE && business.equals(found.parent()))
			.filter((found) -> found.state() == State.SHOWN)
			.isPresent();
		if (!real) {
			throw new UddiFault(UddiError.INVALID_PROJECTION, key);
		}
		if (!signed) {
			service.setTextContent("");
			service.setAttribute("serviceKey", key);
			service.setAttribute("businessKey", business);
		}
	}

	/** The business as it is now, after the lock and after what moved. */
	private BusinessTree tree(String business, String service) {
		Entity stored = this.keys.own(business, Kind.BUSINESS);
		return this.proposing.takes(business, service) ? this.proposing.tree(stored) : new BusinessTree(stored);
	}

	private void put(BusinessTree tree, String service, Element changed) {
		Entity business = tree.stored();
		if (this.proposing.takes(business.key(), service)) {
			propose(tree.element(), business);
		}
		else {
			refuseTerms(changed);
			this.saved.add(changed);
			this.store.putBusiness(tree.element(), business.ownership(), business.state(), this.now,
					this.keys.settled()::contains);
		}
	}

	private void propose(Element business, Entity present) {
		this.proposing.further(business).forEach(this::refuseTerms);
		this.proposed.add(business);
		this.proposing.propose(business, present);
	}

	/** The centre says what it wants to say. */
	private void refuseTerms(Element entity) {
		if (this.publisher.participant() != null) {
			ExchangeTerms.refuseIn(entity);
		}
	}

	private String parent(Element entity, Kind kind, String attribute) {
		String parent = UddiKey.fold(entity.getAttribute(attribute));
		if (!parent.isEmpty()) {
			return parent;
		}
		return this.store.find(kind.keyOf(entity))
			.flatMap((present) -> Optional.ofNullable(present.parent()))
			.orElseThrow(() -> new UddiFault(UddiError.INVALID_KEY_PASSED, attribute));
	}

	private static void setParent(Element entity, String attribute, String parent, boolean signed) {
		if (!signed) {
			entity.setAttribute(attribute, parent);
		}
	}

	private Ownership ownership() {
		return Ownership.of(this.publisher);
	}

}
