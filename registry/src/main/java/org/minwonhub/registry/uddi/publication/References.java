package org.minwonhub.registry.uddi.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Dom;
import org.minwonhub.registry.uddi.xml.Reference;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks what saved entities point to, after all of a call is stored, so that entities of
 * one call may point to each other.
 */
class References {

	private final JdbcClient jdbc;

	private final EntityStore store;

	private final ValueSets values;

	References(JdbcClient jdbc, EntityStore store, ValueSets values) {
		this.jdbc = jdbc;
		this.store = store;
		this.values = values;
	}

	void check(List<Element> saved, Publisher publisher) {
		Set<String> tModels = new HashSet<>();
		Set<String> bindings = new HashSet<>();
		List<Reference> references = new ArrayList<>();
		for (Element entity : saved) {
			collect(entity, tModels, bindings, references);
		}
		require(tModels, Kind.TMODEL);
		require(bindings, Kind.BINDING);
		requireCheckable(references);
		this.values.check(references, publisher);
	}

	private static void collect(Element entity, Set<String> tModels, Set<String> bindings, List<Reference> references) {
		NodeList all = entity.getElementsByTagNameNS(Dom.UDDI, "*");
		for (int at = 0; at < all.getLength(); at++) {
			Element element = (Element) all.item(at);
			if (element.hasAttribute("tModelKey")) {
				tModels.add(UddiKey.fold(element.getAttribute("tModelKey")));
			}
			if ("hostingRedirector".equals(element.getLocalName())) {
				bindings.add(UddiKey.fold(element.getAttribute("bindingKey")));
			}
			if ("keyedReference".equals(element.getLocalName())) {
				references.add(Reference.of(element));
			}
		}
	}

	private void require(Set<String> keys, Kind kind) {
		Set<String> found = this.store.find(keys)
			.stream()
			.filter((entity) -> entity.kind() == kind)
			.map(Entity::key)
			.collect(Collectors.toSet());
		keys.stream().filter((key) -> !found.contains(key)).findFirst().ifPresent((key) -> {
			throw new UddiFault(UddiError.INVALID_KEY_PASSED, key);
		});
	}

	/** Refuses values of checked systems that nobody here can check. */
	private void requireCheckable(List<Reference> references) {
		List<String> others = references.stream()
			.map(Reference::tModelKey)
			.filter((system) -> !this.values.checks(system))
			.distinct()
			.toList();
		if (others.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				select entity_key from uddi_reference where tmodel_key = 'uddi:uddi.org:categorization:types'
				  and value_exact in ('checked', 'unvalidatable') and entity_key in (:others)
				order by entity_key""").param("others", others).query(String.class).list().forEach((system) -> {
			throw new UddiFault(UddiError.UNVALIDATABLE, system);
		});
	}

}
