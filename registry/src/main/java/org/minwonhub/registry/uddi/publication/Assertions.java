package org.minwonhub.registry.uddi.publication;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.mirror.Ministries;
import org.minwonhub.registry.uddi.store.Assertion;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Answer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Assertions of one publisher (UDDI 3.0.2, 5.2.1). Each side has its own word; a
 * relationship is visible when both have given it, and one owner of both gives both.
 */
class Assertions {

	private static final Set<String> STATUSES = Set.of("status:complete", "status:fromKey_incomplete",
			"status:toKey_incomplete", "status:both_incomplete");

	private final JdbcClient jdbc;

	private final EntityStore store;

	private final Publisher publisher;

	Assertions(JdbcClient jdbc, EntityStore store, Publisher publisher) {
		this.jdbc = jdbc;
		this.store = store;
		this.publisher = publisher;
	}

	void add(List<Assertion> assertions) {
		for (Assertion assertion : assertions) {
			List.of(assertion.from(), assertion.to()).stream().sorted().forEach(this.store::lock);
			Entity from = business(assertion.from());
			Entity to = business(assertion.to());
			if ((!owns(from) && !owns(to)) || Ministries.decides(assertion, from, to)) {
				throw mismatch(assertion);
			}
			ensure(assertion);
			say("from_xml", owns(from), assertion);
			say("to_xml", owns(to), assertion);
		}
	}

	void delete(List<Assertion> assertions) {
		for (Assertion assertion : assertions) {
			int taken = take("from_xml", "from_key", "assertion_id = :id", assertion.id())
					+ take("to_xml", "to_key", "assertion_id = :id", assertion.id());
			if (taken == 0) {
				throw isOfDirectory(assertion) ? mismatch(assertion)
						: new UddiFault(UddiError.ASSERTION_NOT_FOUND, assertion.from() + " " + assertion.to());
			}
		}
		forget();
	}

	/**
	 * Makes the given ones all that the publisher asserts; what the directory says is not
	 * the publisher's.
	 */
	void set(List<Assertion> assertions) {
		take("from_xml", "from_key", "'' = :id", "");
		take("to_xml", "to_key", "'' = :id", "");
		add(assertions);
		forget();
	}

	String get(String answer) {
		Answer list = Answer.begin(answer);
		this.jdbc.sql("""
				select coalesce(case when f.owner = :owner then a.from_xml end,
				  case when t.owner = :owner then a.to_xml end) as said
				from uddi_assertion a join uddi_entity f on f.entity_key = a.from_key
				join uddi_entity t on t.entity_key = a.to_key
				where a.of_directory = false and ((f.owner = :owner and a.from_xml is not null)
				  or (t.owner = :owner and a.to_xml is not null))
				order by a.assertion_id""")
			.param("owner", this.publisher.owner())
			.query(String.class)
			.list()
			.forEach((xml) -> list.raw(Objects.requireNonNull(xml)));
		return list.end();
	}

	String report(String wanted) {
		if (!wanted.isEmpty() && !STATUSES.contains(wanted)) {
			throw new UddiFault(UddiError.INVALID_COMPLETION_STATUS, wanted);
		}
		return new StatusReport(this.jdbc, this.publisher).of(wanted);
	}

	private Entity business(String key) {
		return this.store.find(key)
			.filter((found) -> found.kind() == Kind.BUSINESS)
			.orElseThrow(() -> new UddiFault(UddiError.INVALID_KEY_PASSED, key));
	}

	private boolean owns(Entity business) {
		return business.owner().equals(this.publisher.owner());
	}

	private boolean isOfDirectory(Assertion assertion) {
		return this.jdbc.sql("select count(*) from uddi_assertion where assertion_id = :id and of_directory = true")
			.param("id", assertion.id())
			.query(Integer.class)
			.single() > 0;
	}

	private static UddiFault mismatch(Assertion assertion) {
		return new UddiFault(UddiError.USER_MISMATCH, assertion.from() + " " + assertion.to());
	}

	/**
	 * Two who say the same at once have waited for each other at the businesses' rows.
	 */
	private void ensure(Assertion assertion) {
		int present = this.jdbc.sql("select count(*) from uddi_assertion where assertion_id = :id")
			.param("id", assertion.id())
			.query(Integer.class)
			.single();
		if (present == 0) {
			this.jdbc.sql("""
					insert into uddi_assertion (assertion_id, from_key, to_key, tmodel_key, key_value, key_name)
					values (:id, :from, :to, :tModel, :value, :name)""")
				.param("id", assertion.id())
				.param("from", assertion.from())
				.param("to", assertion.to())
				.param("tModel", assertion.reference().tModelKey())
				.param("value", assertion.reference().value())
				.param("name", assertion.reference().name())
				.update();
		}
	}

	private void say(String column, boolean mine, Assertion assertion) {
		if (mine) {
			this.jdbc.sql("update uddi_assertion set " + column + " = :xml where assertion_id = :id")
				.param("xml", assertion.xml())
				.param("id", assertion.id())
				.update();
		}
	}

	private int take(String column, String key, String which, String id) {
		return this.jdbc
			.sql("update uddi_assertion set " + column + " = null where " + which + " and " + column
					+ " is not null and of_directory = false and " + key
					+ " in (select entity_key from uddi_entity where owner = :owner)")
			.param("id", id)
			.param("owner", this.publisher.owner())
			.update();
	}

	private void forget() {
		this.jdbc.sql("delete from uddi_assertion where from_xml is null and to_xml is null").update();
	}

}
