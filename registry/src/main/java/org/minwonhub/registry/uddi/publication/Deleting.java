package org.minwonhub.registry.uddi.publication;

import java.time.Instant;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.store.State;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

/**
 * The delete calls of one publisher (UDDI 3.0.2, 5.2.5 to 5.2.9). A participant's own
 * entry stays: only the centre takes it away.
 */
class Deleting {

	private final EntityStore store;

	private final KeyDesk keys;

	private final Proposing proposing;

	private final Instant now;

	Deleting(EntityStore store, KeyDesk keys, Proposing proposing, Instant now) {
		this.store = store;
		this.keys = keys;
		this.proposing = proposing;
		this.now = now;
	}

	void business(String key) {
		this.store.lock(key);
		this.keys.own(key, Kind.BUSINESS);
		if (this.proposing.takes(key)) {
			throw new UddiFault(UddiError.USER_MISMATCH, key);
		}
		this.store.remove(key);
	}

	void service(String key) {
		String business = String.valueOf(this.keys.own(key, Kind.SERVICE).parent());
		BusinessTree tree = locked(business, key);
		tree.removeService(key);
		put(tree);
	}

	void binding(String key) {
		String service = String.valueOf(this.keys.own(key, Kind.BINDING).parent());
		String business = String.valueOf(this.keys.own(service, Kind.SERVICE).parent());
		BusinessTree tree = locked(business, service);
		tree.removeBinding(service, key);
		this.store.putBusiness(tree.element(), tree.stored().ownership(), tree.stored().state(), this.now,
				service::equals);
	}

	/** Hides a tModel: what points to it stays true (UDDI 3.0.2, 5.2.9). */
	void tModel(String key) {
		Entity entity = this.keys.own(key, Kind.TMODEL);
		Element tModel = Dom.parse(entity.xml());
		tModel.setAttribute("deleted", "true");
		this.store.putTModel(tModel, entity.ownership(), State.HIDDEN, this.now);
	}

	private BusinessTree locked(String business, String service) {
		if (this.proposing.takes(business, service)) {
			throw new UddiFault(UddiError.USER_MISMATCH, service);
		}
		this.store.lock(business);
		return new BusinessTree(this.keys.own(business, Kind.BUSINESS));
	}

	private void put(BusinessTree tree) {
		Entity business = tree.stored();
		this.store.putBusiness(tree.element(), business.ownership(), business.state(), this.now, (key) -> false);
	}

}
