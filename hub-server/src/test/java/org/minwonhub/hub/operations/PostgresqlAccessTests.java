package org.minwonhub.hub.operations;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.storage.Databases;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresqlAccessTests extends AccessContract {

	@TempDir
	private static Path data;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("hub.site.data", () -> data);
		Databases.addPostgresql(settings);
	}

}
