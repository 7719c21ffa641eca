package org.minwonhub.registry.uddi;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.io.TempDir;

/** On a file, which H2 closes with its last connection and opens again. */
class H2RepeatedUseTests extends RepeatedUseContract {

	@TempDir
	private Path folder;

	@Override
	DataSource database() {
		return TestDatabases.h2("file:" + this.folder.resolve("uddi"));
	}

}
