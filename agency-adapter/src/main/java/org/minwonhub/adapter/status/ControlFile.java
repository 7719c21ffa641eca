package org.minwonhub.adapter.status;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the running adapter listens, for the command line. Temporary files are made
 * readable by their owner only, so the token is too.
 */
final class ControlFile {

	static final String NAME = "control.properties";

	static final String TOKEN_HEADER = "X-Adapter-Token";

	private final Path file;

	ControlFile(Path data) {
		this.file = data.resolve(NAME);
	}

	void write(int port, String token) throws IOException {
		Properties properties = new Properties();
		properties.setProperty("port", String.valueOf(port));
		properties.setProperty("token", token);
		StringWriter text = new StringWriter();
		properties.store(text, null);
		Path fresh = Files.createTempFile(this.file.toAbsolutePath().getParent(), NAME, ".new");
		Files.writeString(fresh, text.toString(), StandardCharsets.UTF_8);
		Files.move(fresh, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	Optional<Address> read() throws IOException {
		if (!Files.exists(this.file)) {
			return Optional.empty();
		}
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(this.file, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return Optional
			.of(new Address(Integer.parseInt(properties.getProperty("port")), properties.getProperty("token")));
	}

	void delete() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param port on loopback
	 * @param token to show there
	 */
	record Address(int port, String token) {
	}

}
