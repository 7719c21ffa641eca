package org.minwonhub.registry.uddi.inquiry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.minwonhub.registry.uddi.TestDatabases;

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

}
