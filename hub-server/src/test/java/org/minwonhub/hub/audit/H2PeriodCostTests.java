package org.minwonhub.hub.audit;

import java.nio.file.Path;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.minwonhub.hub.storage.Databases;

class H2PeriodCostTests extends PeriodCostContract {

	private static final Pattern ROWS = Pattern.compile("scanCount: (\\d+)");

	@Override
	DataSource open(Path directory) {
		return Databases.h2(directory);
	}

	@Override
	long rowsRead(String plan) {
		return ROWS.matcher(plan).results().mapToLong((match) -> Long.parseLong(match.group(1))).sum();
	}

}
