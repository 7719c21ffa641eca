package org.minwonhub.registry.uddi.publication;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.mirror.ParticipantKeys;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.w3c.dom.Element;

/**
 * Gives entities their keys within one call, and refuses keys that the publisher may not
 * use (UDDI 3.0.2, 4.4.1 and 5.2.2).
 */
class KeyDesk {

	private final EntityStore store;

	private final Publisher publisher;

	private final Supplier<UUID> ids;

	private final Set<String> settled = new HashSet<>();

	KeyDesk(EntityStore store, Publisher publisher, Supplier<UUID> ids) {
		this.store = store;
		this.publisher = publisher;
		this.ids = ids;
	}

	/**
	 * Makes sure that an entity has a key that its publisher may save.
	 * @param signed whether a signature covers it, so that its spelling must stay
	 * @return what is stored with that key now
	 */
	Optional<Entity> settle(Element entity, Kind kind, boolean signed) {
		String key = kind.keyOf(entity);
		if (key.isEmpty()) {
			key = UddiKey.OURS + ":" + this.ids.get();
			entity.setAttribute(kind.attribute(), key);
		}
		else if (!signed) {
			entity.setAttribute(kind.attribute(), key);
		}
		if (!this.settled.add(key) && kind != Kind.TMODEL && kind != Kind.BUSINESS) {
			throw new UddiFault(UddiError.KEY_UNAVAILABLE, key);
		}
		Optional<Entity> present = this.store.find(key);
		if (present.isPresent()) {
			requireOwn(present.get(), kind);
		}
		else {
			requireFree(key, kind);
		}
		return present;
	}

	/** The keys that the call saves. */
	Set<String> settled() {
		return this.settled;
	}

	/** The entity that a call names, if it is of that kind and the publisher's. */
	Entity own(String key, Kind kind) {
		Entity entity = this.store.find(key)
			.filter((found) -> found.kind() == kind)
			.orElseThrow(() -> new UddiFault(UddiError.INVALID_KEY_PASSED, key));
		requireOwn(entity, kind);
		return entity;
	}

	private void requireOwn(Entity entity, Kind kind) {
		if (entity.kind() != kind) {
			throw new UddiFault(UddiError.KEY_UNAVAILABLE, entity.key());
		}
		if (!entity.owner().equals(this.publisher.owner())) {
			throw new UddiFault(UddiError.USER_MISMATCH, entity.key());
		}
	}

	private void requireFree(String key, Kind kind) {
		UddiKey.check(key);
		if (UddiKey.isUuid(key) || isGenerated(key)) {
			return;
		}
		if (UddiKey.isGenerator(key) && kind != Kind.TMODEL) {
			throw new UddiFault(UddiError.KEY_UNAVAILABLE, key);
		}
		if (UddiKey.isGenerator(key) && UddiKey.isRoot(key)) {
			return;
		}
		if (!inOwnPartition(key)) {
			throw new UddiFault(UddiError.KEY_UNAVAILABLE, key);
		}
	}

	/** A key that this call was given by this node, or that was deleted since. */
	private boolean isGenerated(String key) {
		return key.startsWith(UddiKey.OURS + ":") && UddiKey.isUuid("uddi:" + key.substring(UddiKey.OURS.length() + 1));
	}

	private boolean inOwnPartition(String key) {
		String participant = this.publisher.participant();
		if (participant != null && key.startsWith(ParticipantKeys.business(participant) + ":")) {
			return true;
		}
		return this.store.find(UddiKey.generatorOf(key))
			.filter((generator) -> generator.kind() == Kind.TMODEL)
			.filter((generator) -> generator.owner().equals(this.publisher.owner()))
			.isPresent();
	}

}
