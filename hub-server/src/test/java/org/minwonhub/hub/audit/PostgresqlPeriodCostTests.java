package org.minwonhub.hub.audit;

import java.nio.file.Path;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.minwonhub.hub.storage.Databases;

class PostgresqlPeriodCostTests extends PeriodCostContract {

	/** What each scan gave, as often as it ran, and what it threw away. */
	private static final Pattern SCAN = Pattern
		.compile("Scan[^(]*\\([^)]*\\) \\(actual [^)]*rows=(\\d+)(?:\\.\\d+)? loops=(\\d+)\\)");

	private static final Pattern REMOVED = Pattern.compile("Rows Removed by [A-Za-z ]+: (\\d+)");

	@Override
	DataSource open(Path directory) {
		return Databases.postgresql();
	}

	@Override
	long rowsRead(String plan) {
		long given = SCAN.matcher(plan)
			.results()
			.mapToLong((match) -> Long.parseLong(match.group(1)) * Long.parseLong(match.group(2)))
			.sum();
		return given + REMOVED.matcher(plan).results().mapToLong((match) -> Long.parseLong(match.group(1))).sum();
	}

}
