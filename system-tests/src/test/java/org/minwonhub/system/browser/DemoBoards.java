package org.minwonhub.system.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Java;
import org.minwonhub.system.process.Ports;
import org.minwonhub.system.process.Processes;

/**
 * The demo's boards as the demo starts them, without hub and adapters.
 */
final class DemoBoards {

	private DemoBoards() {
	}

	/** Starts all three. Returns the address of the integrated board. */
	static String start(Processes processes) {
		Path folder = processes.logs().resolve("boards");
		int integrated = Ports.free();
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve("adapter.password"), "0badcafe");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String address = "http://127.0.0.1:" + integrated;
		processes
			.start("boards",
					Java.application(jar(), List.of("-Xmx128m", "-Dh2.bindAddress=127.0.0.1"),
							List.of("boards", folder.toString(), Integer.toString(Ports.free()),
									"integrated=" + integrated, "city=" + Ports.free(), "support=" + Ports.free())))
			.await("serve", () -> serves(address));
		return address;
	}

	private static Path jar() {
		Path target = Jars.root().resolve("demo-world").resolve("target");
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.getFileName().toString().matches("demo-world-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("No demo-world-*.jar in " + target));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Build demo-world first: mvn -pl demo-world -am package", ex);
		}
	}

	private static boolean serves(String address) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create(address + "/").toURL().openConnection();
			try {
				return connection.getResponseCode() == 200;
			}
			finally {
				connection.disconnect();
			}
		}
		catch (IOException ex) {
			return false;
		}
	}

}
