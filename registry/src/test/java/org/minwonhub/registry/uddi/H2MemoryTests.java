package org.minwonhub.registry.uddi;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * H2 parses a statement with LIKE anew each time, and a connection that keeps its
 * statements never forgets what it parsed of a query in FROM.
 */
class H2MemoryTests {

	private static final int SEARCHES = 2000;

	private static final long MOST = 10L << 20;

	@Test
	void aSearchByPatternLeavesNothingBehind() {
		SingleConnectionDataSource connection = new SingleConnectionDataSource(
				TestDatabases.h2Url("mem:memory;QUERY_CACHE_SIZE=256"), true);
		try {
			World world = new World(TestDatabases.migrated(connection));
			search(world);
			long before = used();
			search(world);
			assertThat(used() - before).isLessThan(MOST);
		}
		finally {
			connection.destroy();
		}
	}

	private static void search(World world) {
		for (int at = 0; at < SEARCHES; at++) {
			world.ask("find_business",
					"<findQualifiers><findQualifier>approximateMatch</findQualifier></findQualifiers>"
							+ Xml.names("가%" + at));
		}
	}

	private static long used() {
		ManagementFactory.getMemoryMXBean().gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
