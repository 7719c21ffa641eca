package org.minwonhub.registry.uddi.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Entities in SQL. An entity's row holds the XML of all that is in it, so reading one is
 * reading one row, and a signature stays true until something within it changes.
 */
public class EntityStore {

	private final JdbcClient jdbc;

	private final EntityRows rows;

	private final SearchRows search;

	public EntityStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new EntityRows(jdbc);
		this.search = new SearchRows(jdbc);
	}

	/** The entity with a folded key, in whatever state. */
	public Optional<Entity> find(String key) {
		return this.jdbc.sql(EntityRows.SELECT + "where entity_key = :key")
			.param("key", key)
			.query(EntityRows::read)
			.optional();
	}

	/** The entities with folded keys, in no order; keys of nothing are passed over. */
	public List<Entity> find(Collection<String> keys) {
		if (keys.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(EntityRows.SELECT + "where entity_key in (:keys)")
			.param("keys", keys)
			.query(EntityRows::read)
			.list();
	}

	/** The same without what they hold: no XML. */
	public List<Entity> findEmpty(Collection<String> keys) {
		if (keys.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(EntityRows.SELECT_EMPTY + "where entity_key in (:keys)")
			.param("keys", keys)
			.query(EntityRows::read)
			.list();
	}

	/** How many characters entities hold, with the services that they project. */
	public long length(Collection<String> keys) {
		if (keys.isEmpty()) {
			return 0;
		}
		return this.jdbc.sql("""
				select (select coalesce(sum(e.xml_length), 0) from uddi_entity e where e.entity_key in (:keys))
				  + (select coalesce(sum(s.xml_length), 0) from uddi_offer o
				     join uddi_entity s on s.entity_key = o.service_key
				     where o.business_key in (:keys) and o.projected = true)""")
			.param("keys", keys)
			.query(Long.class)
			.single();
	}

	/**
	 * Lets nobody else change an entity, or what is in it, until the transaction ends.
	 */
	public void lock(String key) {
		this.jdbc.sql("select entity_key from uddi_entity where entity_key = :key for update")
			.param("key", key)
			.query(String.class)
			.optional();
	}

	/**
	 * Stores a business and its services and bindings as they are in the element; what
	 * was in it and is no more goes.
	 * @param changed whether the entity with a key changed itself
	 */
	public void putBusiness(Element business, Ownership ownership, State state, Instant now,
			Predicate<String> changed) {
		String key = Kind.BUSINESS.keyOf(business);
		boolean signed = Dom.signed(business);
		List<Element> services = Dom.within(business, "businessServices", Kind.SERVICE.element());
		List<Element> own = services.stream().filter((each) -> !Projections.is(each, key)).toList();
		Put put = new Put(ownership, state, now, changed);
		put.write(Kind.BUSINESS, business, null, signed, own.size() < services.size());
		Set<String> kept = new HashSet<>();
		for (Element service : own) {
			String serviceKey = put.write(Kind.SERVICE, service, key, signed || Dom.signed(service), false);
			kept.add(serviceKey);
			putBindings(put, service, serviceKey, signed || Dom.signed(service));
		}
		removeOthers(key, kept);
		offers(key, services);
	}

	/** Stores a tModel. */
	public void putTModel(Element tModel, Ownership ownership, State state, Instant now) {
		new Put(ownership, state, now, (key) -> true).write(Kind.TMODEL, tModel, null, Dom.signed(tModel), false);
	}

	/** Changes whether a business, and what is in it, is seen. */
	public void changeState(String business, State state) {
		this.jdbc.sql("""
				update uddi_entity set state = :state where entity_key = :key or parent_key = :key or parent_key in (
				  select service.entity_key from uddi_entity service where service.parent_key = :key)""")
			.param("state", state.name())
			.param("key", business)
			.update();
	}

	/** Removes an entity and what is in it. */
	public void remove(String key) {
		for (String child : children(key)) {
			remove(child);
		}
		this.jdbc.sql("delete from uddi_offer where service_key = :key and projected = false")
			.param("key", key)
			.update();
		this.jdbc.sql("delete from uddi_entity where entity_key = :key").param("key", key).update();
	}

	/** The keys of what is directly in an entity. */
	public List<String> children(String key) {
		return this.jdbc.sql("select entity_key from uddi_entity where parent_key = :key order by entity_key")
			.param("key", key)
			.query(String.class)
			.list();
	}

	private void putBindings(Put put, Element service, String serviceKey, boolean signed) {
		Set<String> kept = new HashSet<>();
		for (Element binding : Dom.within(service, "bindingTemplates", Kind.BINDING.element())) {
			kept.add(put.write(Kind.BINDING, binding, serviceKey, signed || Dom.signed(binding), false));
		}
		removeOthers(serviceKey, kept);
	}

	private void removeOthers(String parent, Set<String> kept) {
		List<String> gone = new ArrayList<>(children(parent));
		gone.removeAll(kept);
		gone.forEach(this::remove);
	}

	private void offers(String business, List<Element> services) {
		this.jdbc.sql("delete from uddi_offer where business_key = :key").param("key", business).update();
		int position = 0;
		Set<String> seen = new HashSet<>();
		for (Element service : services) {
			String key = Kind.SERVICE.keyOf(service);
			if (seen.add(key)) {
				this.jdbc.sql("""
						insert into uddi_offer (business_key, service_key, projected, position)
						values (:business, :service, :projected, :position)""")
					.param("business", business)
					.param("service", key)
					.param("projected", Projections.is(service, business))
					.param("position", position++)
					.update();
			}
		}
	}

	/** One change of a business or tModel: whose, when, and what of it is new. */
	private final class Put {

		private final Ownership ownership;

		private final State state;

		private final Instant now;

		private final Predicate<String> changed;

		Put(Ownership ownership, State state, Instant now, Predicate<String> changed) {
			this.ownership = ownership;
			this.state = state;
			this.now = now;
			this.changed = changed;
		}

		String write(Kind kind, Element element, @Nullable String parent, boolean signed, boolean projects) {
			String key = kind.keyOf(element);
			boolean touched = this.changed.test(key);
			if (touched || holdsChange(kind, element)) {
				Entity entity = new Entity(key, kind, parent, this.ownership, this.state, projects, Dom.text(element),
						this.now, this.now, this.now);
				EntityStore.this.rows.write(entity, signed, Infos.of(kind, key, parent, element), touched);
				EntityStore.this.search.write(kind, key, parent, element);
			}
			return key;
		}

		/** A business always does: that is why it is written. */
		private boolean holdsChange(Kind kind, Element element) {
			return kind == Kind.BUSINESS || Dom.within(element, "bindingTemplates", Kind.BINDING.element())
				.stream()
				.anyMatch((binding) -> this.changed.test(Kind.BINDING.keyOf(binding)));
		}

	}

}
