package org.minwonhub.adapter;

import java.io.IOException;
import java.nio.file.Path;

import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.enrolment.KeyFolder;
import org.minwonhub.security.Passwords;

/**
 * Where the adapter keeps what.
 *
 * @param path the folder that the configuration names
 * @param password opens keys and store
 */
public record DataFolder(Path path, char[] password) {

	public static DataFolder of(AdapterConfig config) throws IOException {
		return new DataFolder(config.data(), Passwords.fromFile(config.passwordFile()));
	}

	public KeyFolder keys() {
		return new KeyFolder(this.path.resolve("keys"), this.password);
	}

	Path filesOut() {
		return this.path.resolve("files").resolve("out");
	}

	Path filesIn() {
		return this.path.resolve("files").resolve("in");
	}

}
