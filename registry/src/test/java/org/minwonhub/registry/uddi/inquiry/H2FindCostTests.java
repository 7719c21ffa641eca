package org.minwonhub.registry.uddi.inquiry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.registry.uddi.TestDatabases;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class H2FindCostTests extends FindCostContract {

	private static final Pattern READ = Pattern.compile("scanCount: (\\d+) \\*/\\s+WHERE \\(+\"e\"\\.");

	private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

	private static final DataSource DATABASE = TestDatabases.h2();

	@Override
	DataSource database() {
		return DATABASE;
	}

	@Override
	String explain() {
		return "explain analyze";
	}

	@Override
	long entitiesRead(String plan) {
		Matcher read = READ.matcher(plan);
		assertThat(read.find()).as(plan).isTrue();
		return Long.parseLong(read.group(1));
	}

	@Test
	void searchesBeginWithWhatIsAskedForEvenWithoutStatistics() {
		forgetStatistics();
		ofManyByCategoryAndFewByRegionOnlyTheFewAreLookedAt();
		anyOfSeveralRegionsIsNoReasonToLookAtAll();
		servicesOfTheSameNameAreNotLookedAt();
	}

	@Test
	void theServicesOfWhatWasFoundAreReadByTheirBusinessesEvenWithoutStatistics() {
		forgetStatistics();
		Element call = Dom.parse("<find_business xmlns=\"" + Dom.UDDI + "\"/>");
		Query query = new Query(Kind.BUSINESS, call, Qualifiers.of(call), true, null);
		String offered = Finder.offered(query, true, IntStream.range(0, 10).mapToObj((at) -> "BUSINESS" + at).toList());
		String plan = JdbcClient.create(DATABASE)
			.sql("explain analyze select coalesce(sum(s.info_length), 0)" + offered)
			.params(query.parameters().values())
			.query(String.class)
			.single();
		assertThat(SCANNED.matcher(plan).results().mapToLong((scan) -> Long.parseLong(scan.group(1))).sum()).as(plan)
			.isBetween(10L, 50L);
	}

	@AfterEach
	void analyze() {
		JdbcClient.create(DATABASE).sql("analyze").update();
	}

	/** A table that has not changed two thousand times yet has none. */
	private static void forgetStatistics() {
		JdbcClient jdbc = JdbcClient.create(DATABASE);
		List<String> columns = jdbc.sql("""
				select table_name || ' alter column ' || column_name from information_schema.columns
				where table_name like 'uddi!_%' escape '!'""").query(String.class).list();
		columns.forEach((column) -> jdbc.sql("alter table " + column + " selectivity 50").update());
	}

}
