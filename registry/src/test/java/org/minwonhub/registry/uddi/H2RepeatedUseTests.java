package org.minwonhub.registry.uddi;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** On a file, which H2 closes with its last connection and opens again. */
class H2RepeatedUseTests extends RepeatedUseContract {

	@TempDir
	private Path folder;

	private @Nullable Connection last;

	@Override
	DataSource database() {
		close();
		DataSource source = TestDatabases.h2("file:" + this.folder.resolve("uddi"));
		try {
			this.last = source.getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return source;
	}

	@AfterEach
	void close() {
		try {
			if (this.last != null) {
				this.last.close();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
