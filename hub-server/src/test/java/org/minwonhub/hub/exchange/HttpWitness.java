package org.minwonhub.hub.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.witness.Witness;
import org.minwonhub.log.witness.WitnessAnswer;
import org.minwonhub.log.witness.WitnessState;

/** A witness as c2sp.org/tlog-witness has it, on a loopback port. */
final class HttpWitness implements WitnessState, AutoCloseable {

	private final Cosigner cosigner = new Cosigner("witness.example/audit", SigningKey.generate(new SecureRandom()));

	private final HttpServer server;

	private volatile List<VerifierKey> logs = List.of();

	private volatile Optional<SignedCheckpoint> latest = Optional.empty();

	private final AtomicInteger conflicts = new AtomicInteger();

	HttpWitness() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/audit/add-checkpoint", this::answer);
		this.server.start();
	}

	/** As the hub's setting names it. */
	String setting() {
		return "audit=http://127.0.0.1:" + this.server.getAddress().getPort() + "/audit/ "
				+ this.cosigner.verifierKey().encode();
	}

	void trust(VerifierKey log) {
		this.logs = List.of(log);
	}

	/** As after the loss of its disk. */
	void forget() {
		this.latest = Optional.empty();
	}

	int conflicts() {
		return this.conflicts.get();
	}

	long size() {
		return this.latest.map((checkpoint) -> checkpoint.checkpoint().size()).orElse(0L);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			WitnessAnswer answer = new Witness(this.logs, this, this.cosigner, Clock.systemUTC()).answer(body);
			if (answer instanceof WitnessAnswer.Conflict) {
				this.conflicts.incrementAndGet();
			}
			byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", answer.contentType());
			exchange.sendResponseHeaders(answer.status(), (text.length == 0) ? -1 : text.length);
			exchange.getResponseBody().write(text);
		}
	}

	@Override
	public Optional<SignedCheckpoint> latest(String origin) {
		return this.latest;
	}

	@Override
	public boolean advance(Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
		this.latest = Optional.of(next);
		return true;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
