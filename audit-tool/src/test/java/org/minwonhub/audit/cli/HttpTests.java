package org.minwonhub.audit.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;

import static org.assertj.core.api.Assertions.assertThat;

class HttpTests {

	@TempDir
	private Path folder;

	private HttpServer server = start();

	private volatile String broken = "";

	@BeforeEach
	void serve() {
		this.server.createContext("/log/", this::answer);
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void aLogBehindAnAddressIsVerifiedAsInAFolder() throws IOException {
		TestLog.of(600).write(this.folder);
		assertThat(verify("/log").exitCode()).isZero();
		Files.delete(this.folder.resolve("tile/entries/001"));
		assertThat(verify("/log/").problems()).containsExactly("BUNDLE_MISSING 256");
	}

	@Test
	void theCopyThatWasKeptIsVerifiedWithoutTheServer() {
		TestLog.of(600).write(this.folder);
		Path copy = this.folder.resolve("copy");
		assertThat(verify("/log", "--save", copy).exitCode()).isZero();
		this.server.stop(0);
		assertThat(Ran.verify(copy).exitCode()).isZero();
		assertThat(Ran.verify(copy).json().path("size").asInt()).isEqualTo(601);
	}

	@Test
	void aFileThatIsTooLongIsNotReadToItsEnd() throws IOException {
		TestLog.of(600).write(this.folder);
		Files.write(this.folder.resolve("tile/0/001"), new byte[100_000]);
		Ran ran = verify("/log");
		assertThat(ran.problems()).containsExactly("TILE_MALFORMED 256");
		assertThat(ran.json().at("/problems/0/found").asString()).isEqualTo("8193 bytes");
	}

	@Test
	void whatWasReadBeforeTheLineBrokeNeedNotBeReadAgain() {
		TestLog.of(600).write(this.folder);
		this.broken = "tile/entries/001";
		Path state = this.folder.resolve("state");
		assertThat(verify("/log", "--resume", state).exitCode()).isEqualTo(4);
		this.broken = "";
		Ran again = verify("/log", "--resume", state);
		assertThat(again.exitCode()).isZero();
		assertThat(again.json().path("resumedAt").asInt()).isEqualTo(256);
	}

	@Test
	void aServerThatFailsOrIsNotThereCannotBeRead() {
		Ran failing = verify("/elsewhere");
		assertThat(failing.exitCode()).isEqualTo(2);
		this.server.stop(0);
		assertThat(verify("/log").exitCode()).isEqualTo(4);
	}

	private Ran verify(String path, Object... more) {
		Stream<Object> command = Stream.of("verify-log",
				"http://127.0.0.1:" + this.server.getAddress().getPort() + path, "--key", TestLog.vkey());
		return Ran.json(Stream.concat(command, Stream.of(more)).toArray());
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			Path file = this.folder.resolve(exchange.getRequestURI().getPath().substring("/log/".length()));
			if (!this.broken.isEmpty() && file.endsWith(this.broken)) {
				exchange.sendResponseHeaders(503, -1);
			}
			else if (Files.isRegularFile(file)) {
				byte[] bytes = Files.readAllBytes(file);
				exchange.sendResponseHeaders(200, bytes.length);
				exchange.getResponseBody().write(bytes);
			}
			else {
				exchange.sendResponseHeaders(404, -1);
			}
		}
	}

	private static HttpServer start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
