package org.minwonhub.registry.uddi.store;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.text.Form;
import org.minwonhub.registry.uddi.xml.Bag;
import org.minwonhub.registry.uddi.xml.Dom;
import org.minwonhub.registry.uddi.xml.Name;
import org.minwonhub.registry.uddi.xml.Reference;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what an entity is found by. */
class SearchRows {

	private final JdbcClient jdbc;

	SearchRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes the rows of an entity as the entity is now.
	 * @param parent a binding's service
	 */
	void write(Kind kind, String key, @Nullable String parent, Element entity) {
		for (String table : List.of("uddi_name", "uddi_reference", "uddi_discovery_url")) {
			this.jdbc.sql("delete from " + table + " where entity_key = :key").param("key", key).update();
		}
		List<Name> names = Name.of(entity, "name");
		for (int at = 0; at < names.size(); at++) {
			name(kind, key, at, names.get(at));
		}
		int position = bag(kind, key, "IDENTIFIER", 0, Bag.of(entity, "identifierBag"));
		bag(kind, key, "CATEGORY", position, Bag.of(entity, "categoryBag"));
		List<Element> urls = Dom.within(entity, "discoveryURLs", "discoveryURL");
		for (int at = 0; at < urls.size(); at++) {
			url(key, at, urls.get(at));
		}
		if (kind == Kind.BINDING) {
			technical(key, parent, entity);
		}
	}

	private void name(Kind kind, String key, int position, Name name) {
		JdbcClient.StatementSpec insert = this.jdbc.sql("""
				insert into uddi_name (entity_key, kind, position, lang, name_exact, name_caseless, name_markless,
				  name_plain)
				values (:key, :kind, :position, :lang, :name_exact, :name_caseless, :name_markless, :name_plain)""")
			.param("key", key)
			.param("kind", kind.name())
			.param("position", position)
			.param("lang", Form.CASELESS.of(name.language()));
		forms(insert, "name", name.text()).update();
	}

	private int bag(Kind kind, String key, String bag, int from, Bag content) {
		int position = from;
		for (Reference reference : content.references()) {
			reference(kind, key, position++, bag, 0, "", reference);
		}
		int number = 0;
		for (Bag.Group group : content.groups()) {
			number++;
			for (Reference reference : group.references()) {
				reference(kind, key, position++, bag, number, group.tModelKey(), reference);
			}
		}
		return position;
	}

	private void reference(Kind kind, String key, int position, String bag, int group, String groupKey,
			Reference reference) {
		JdbcClient.StatementSpec insert = this.jdbc.sql("""
				insert into uddi_reference (entity_key, kind, position, bag, group_number, group_tmodel, tmodel_key,
				  value_exact, value_caseless, value_markless, value_plain,
				  name_exact, name_caseless, name_markless, name_plain)
				values (:key, :kind, :position, :bag, :group, :groupKey, :tModel,
				  :value_exact, :value_caseless, :value_markless, :value_plain,
				  :name_exact, :name_caseless, :name_markless, :name_plain)""")
			.param("key", key)
			.param("kind", kind.name())
			.param("position", position)
			.param("bag", bag)
			.param("group", group)
			.param("groupKey", groupKey)
			.param("tModel", reference.tModelKey());
		forms(forms(insert, "value", reference.value()), "name", reference.name()).update();
	}

	private void url(String key, int position, Element url) {
		this.jdbc.sql("""
				insert into uddi_discovery_url (entity_key, position, url, use_type)
				values (:key, :position, :url, :use)""")
			.param("key", key)
			.param("position", position)
			.param("url", url.getTextContent().strip())
			.param("use", Form.EXACT.of(url.getAttribute("useType")))
			.update();
	}

	private void technical(String key, @Nullable String service, Element binding) {
		this.jdbc.sql("delete from uddi_technical where binding_key = :key").param("key", key).update();
		Dom.within(binding, "tModelInstanceDetails", "tModelInstanceInfo")
			.stream()
			.map((info) -> UddiKey.fold(info.getAttribute("tModelKey")))
			.distinct()
			.forEach((tModel) -> this.jdbc.sql(
					"insert into uddi_technical (binding_key, service_key, tmodel_key) values (:key, :service, :tModel)")
				.param("key", key)
				.param("service", service)
				.param("tModel", tModel)
				.update());
	}

	private static JdbcClient.StatementSpec forms(JdbcClient.StatementSpec statement, String base, String text) {
		for (Form form : Form.values()) {
			statement.param(form.column(base), form.of(text));
		}
		return statement;
	}

}
