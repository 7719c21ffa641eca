package org.minwonhub.registry.uddi.inquiry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.minwonhub.registry.uddi.TestDatabases;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class H2FindCostTests extends FindCostContract {

	private static final Pattern READ = Pattern.compile("scanCount: (\\d+) \\*/\\s+WHERE \\(+\"e\"\\.");

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
	void theServicesOfWhatWasFoundAreReadByTheirBusinesses() {
		Element call = Dom.parse("<find_business xmlns=\"" + Dom.UDDI + "\"/>");
		Query query = new Query(Kind.BUSINESS, call, Qualifiers.of(call), true, null);
		String offered = Finder.offered(query, true, List.of("BUSINESS1", "BUSINESS2", "BUSINESS3"));
		assertThat(JdbcClient.create(DATABASE)
			.sql("explain select s.info" + offered)
			.params(query.parameters().values())
			.query(String.class)
			.single()).contains("FROM \"public\".\"uddi_offer\" \"o\"", "INNER JOIN \"public\".\"uddi_entity\" \"s\"");
	}

}
