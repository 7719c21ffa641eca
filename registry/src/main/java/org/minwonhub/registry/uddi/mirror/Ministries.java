package org.minwonhub.registry.uddi.mirror;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.store.Assertion;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Dom;
import org.minwonhub.registry.uddi.xml.Reference;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom participants belong to, as assertions that both sides have made (UDDI 3.0.2,
 * 5.2.1). Only the directory makes and ends them.
 */
public class Ministries {

	private static final Reference PARENT = new Reference("uddi:uddi.org:relationships", "parent-child", "");

	private final JdbcClient jdbc;

	private final EntityStore store;

	Ministries(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.store = new EntityStore(jdbc);
	}

	/**
	 * Whether it is the directory that says, or does not say, what an assertion says:
	 * that one participant belongs to another.
	 */
	public static boolean decides(Assertion assertion, Entity from, Entity to) {
		return assertion.reference().tModelKey().equals(PARENT.tModelKey())
				&& assertion.reference().value().equals(PARENT.value()) && isEntry(from) && isEntry(to);
	}

	/**
	 * Within the transaction that changes the directory. Where an entry is missing, the
	 * next start publishes it and its relation.
	 */
	void relate(String participant, @Nullable String parent) {
		String child = ParticipantKeys.business(participant);
		this.store.lock(child);
		this.jdbc.sql("delete from uddi_assertion where to_key = :child and of_directory = true")
			.param("child", child)
			.update();
		if (parent != null && stands(child) && stands(ParticipantKeys.business(parent))) {
			add(assertion(ParticipantKeys.business(parent), child));
		}
	}

	private boolean stands(String key) {
		return this.store.find(key).isPresent();
	}

	void publishMissing() {
		List<Map.Entry<String, String>> missing = this.jdbc.sql("""
				select p.uri, p.parent from participant p where p.parent is not null and not exists (
				  select 1 from uddi_assertion a where a.of_directory = true
				  and a.from_key = lower('uddi:minwonhub.org' || substring(p.parent, 4))
				  and a.to_key = lower('uddi:minwonhub.org' || substring(p.uri, 4)))
				order by p.uri""").query((rs, row) -> Map.entry(rs.getString(1), rs.getString(2))).list();
		missing.forEach((each) -> relate(each.getKey(), each.getValue()));
	}

	private void add(Assertion assertion) {
		this.jdbc.sql("""
				insert into uddi_assertion (assertion_id, from_key, to_key, tmodel_key, key_value, key_name, from_xml,
				  to_xml, of_directory)
				values (:id, :from, :to, :tModel, :value, :name, :xml, :xml, true)""")
			.param("id", assertion.id())
			.param("from", assertion.from())
			.param("to", assertion.to())
			.param("tModel", assertion.reference().tModelKey())
			.param("value", assertion.reference().value())
			.param("name", assertion.reference().name())
			.param("xml", assertion.xml())
			.update();
	}

	private static Assertion assertion(String from, String to) {
		Answer assertion = Answer.begin("publisherAssertion").leaf("fromKey", from).leaf("toKey", to);
		PARENT.add(assertion);
		return Assertion.of(Dom.parse(assertion.end()));
	}

	private static boolean isEntry(Entity business) {
		return business.owner().startsWith("urn:") && business.key().equals(ParticipantKeys.business(business.owner()));
	}

}
