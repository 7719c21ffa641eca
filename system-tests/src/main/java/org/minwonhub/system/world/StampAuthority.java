package org.minwonhub.system.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A time-stamping authority on a loopback port: {@code openssl ts -reply} behind HTTP
 * (RFC 3161), with a certification authority of its own.
 */
public final class StampAuthority implements AutoCloseable {

	private static final String CONFIG = """
			[tsa]
			serial = %1$s/serial
			signer_digest = sha256
			default_policy = 1.2.3.4.1
			digests = sha256
			ess_cert_id_alg = sha256
			[stamping]
			extendedKeyUsage = critical,timeStamping
			""";

	private final Path folder;

	private final HttpServer server;

	/**
	 * @param folder for its keys
	 */
	public StampAuthority(Path folder) {
		this.folder = folder.toAbsolutePath();
		try {
			Files.createDirectories(this.folder);
			Files.writeString(this.folder.resolve("config"), CONFIG.formatted(this.folder));
			Files.writeString(this.folder.resolve("serial"), "01\n");
			openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=ca", "-keyout",
					"ca.key", "-out", "ca.pem");
			openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=tsa", "-keyout", "tsa.key", "-out",
					"tsa.csr");
			openssl("x509", "-req", "-days", "30", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial",
					"7", "-extfile", "config", "-extensions", "stamping", "-out", "tsa.pem");
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/tsa", this::answer);
		this.server.start();
	}

	/** As the hub's setting names it. */
	public String setting() {
		return "test=http://127.0.0.1:" + this.server.getAddress().getPort() + "/tsa " + certificate();
	}

	/** What auditors trust. */
	public Path certificate() {
		return this.folder.resolve("ca.pem");
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			Files.write(this.folder.resolve("query"), exchange.getRequestBody().readAllBytes());
			openssl("ts", "-reply", "-config", "config", "-section", "tsa", "-queryfile", "query", "-signer", "tsa.pem",
					"-inkey", "tsa.key", "-out", "answer");
			byte[] reply = Files.readAllBytes(this.folder.resolve("answer"));
			exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
			exchange.sendResponseHeaders(200, reply.length);
			exchange.getResponseBody().write(reply);
		}
	}

	private void openssl(String... arguments) throws IOException {
		Process process = new ProcessBuilder(Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList())
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new IOException(List.of(arguments) + ": " + said);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
