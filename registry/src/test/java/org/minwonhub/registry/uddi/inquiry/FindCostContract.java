package org.minwonhub.registry.uddi.inquiry;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a search reads grows with what it finds, not with what is there: rows as the
 * database itself counted them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FindCostContract {

	static final int BUSINESSES = 3000;

	private static final int CATEGORIES = 10;

	private static final int REGION = 10;

	private JdbcClient jdbc;

	abstract DataSource database();

	/** How many rows of entities a statement read, by its plan. */
	abstract long entitiesRead(String plan);

	/** What makes the database carry a statement out and say how. */
	abstract String explain();

	@BeforeAll
	void fill() {
		JdbcTemplate template = new JdbcTemplate(database());
		this.jdbc = JdbcClient.create(template);
		List<Object[]> entities = new ArrayList<>();
		List<Object[]> references = new ArrayList<>();
		List<Object[]> names = new ArrayList<>();
		for (int at = 0; at < BUSINESSES; at++) {
			for (String kind : List.of("BUSINESS", "SERVICE", "BINDING")) {
				String key = kind + at;
				String parent = switch (kind) {
					case "SERVICE" -> "BUSINESS" + at;
					case "BINDING" -> "SERVICE" + at;
					default -> null;
				};
				entities.add(new Object[] { key, kind, parent, key, key, key });
				if (!kind.equals("BINDING")) {
					names.add(new Object[] { key, kind, "N" + at / REGION + " " + at });
					references.add(new Object[] { key, kind, 0, "category", "C" + at % CATEGORIES });
					references.add(new Object[] { key, kind, 1, "region", "R" + at / REGION });
				}
			}
		}
		template.batchUpdate("""
				insert into uddi_entity (entity_key, kind, parent_key, owner, authorized_name, state, signed, projects,
				  sort_case, sort_caseless, sort_binary, info, xml, created_at, modified_at, modified_within_at)
				values (?, ?, ?, 'centre', 'centre', 'SHOWN', false, false, ?, ?, ?, '', '', current_timestamp,
				  current_timestamp, current_timestamp)""", entities);
		template.batchUpdate("""
				insert into uddi_reference (entity_key, kind, position, bag, group_number, group_tmodel, tmodel_key,
				  value_exact, value_caseless, value_markless, value_plain, name_exact, name_caseless, name_markless,
				  name_plain)
				select ?, ?, ?, 'CATEGORY', 0, '', ?, v, v, v, v, '', '', '', ''
				from (select cast(? as varchar(1000)) as v) given""", references);
		template.batchUpdate("""
				insert into uddi_name (entity_key, kind, position, lang, name_exact, name_caseless, name_markless,
				  name_plain)
				select ?, ?, 0, '', v, v, v, v from (select cast(? as varchar(1000)) as v) given""", names);
		template.update("""
				insert into uddi_technical (binding_key, service_key, tmodel_key)
				select entity_key, parent_key, 'contract' from uddi_entity where kind = 'BINDING'""");
		template
			.update("""
					insert into uddi_offer select parent_key, entity_key, false, 0 from uddi_entity where kind = 'SERVICE'""");
		template.execute("analyze");
	}

	@Test
	void ofManyByCategoryAndFewByRegionOnlyTheFewAreLookedAt() {
		assertThat(read("", categories(reference("category", "C3") + reference("region", "R7")))).isLessThan(10);
		assertThat(read("", categories(reference("region", "R7") + reference("category", "C3")))).isLessThan(10);
	}

	@Test
	void anyOfSeveralRegionsIsNoReasonToLookAtAll() {
		String regions = reference("region", "R7") + reference("region", "R8") + reference("region", "R9");
		assertThat(read("orAllKeys", categories(regions))).isLessThan(40);
		assertThat(read("orLikeKeys", categories(reference("category", "C3") + regions))).isLessThan(10);
	}

	@Test
	void servicesOfTheSameNameAreNotLookedAt() {
		assertThat(read("approximateMatch", "<name>N7 %</name>")).isLessThan(REGION + 2);
	}

	private long read(String qualifier, String content) {
		Element call = Dom.parse("<find_business xmlns=\"" + Dom.UDDI + "\">"
				+ (qualifier.isEmpty() ? ""
						: "<findQualifiers><findQualifier>" + qualifier + "</findQualifier></findQualifiers>")
				+ content + "</find_business>");
		Query query = new Query(Kind.BUSINESS, call, Qualifiers.of(call), true, null);
		return entitiesRead(String.join("\n",
				this.jdbc.sql(explain() + " " + Hits.select(query, new Slice(1, 50), "info", true))
					.params(query.parameters().values())
					.query(String.class)
					.list()));
	}

	private static String categories(String references) {
		return "<categoryBag>" + references + "</categoryBag>";
	}

	private static String reference(String system, String value) {
		return "<keyedReference tModelKey=\"" + system + "\" keyValue=\"" + value + "\"/>";
	}

}
