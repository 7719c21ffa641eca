package org.minwonhub.registry.uddi.inquiry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.minwonhub.registry.uddi.TestDatabases;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresqlFindCostTests extends FindCostContract {

	private static final Pattern READ = Pattern.compile(
			"on uddi_entity e .*actual rows=(\\d+) loops=(\\d+)\\)(?:\\n +(?!->|Rows Removed).*)*(?:\\n +Rows Removed by \\w+: (\\d+))?");

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

	@Override
	String explain() {
		return "explain (analyze, timing off)";
	}

	@Override
	long entitiesRead(String plan) {
		Matcher read = READ.matcher(plan);
		assertThat(read.find()).as(plan).isTrue();
		long each = Long.parseLong(read.group(1)) + ((read.group(3) != null) ? Long.parseLong(read.group(3)) : 0);
		return Math.max(each, 1) * Long.parseLong(read.group(2));
	}

}
