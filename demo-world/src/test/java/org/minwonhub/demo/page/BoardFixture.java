package org.minwonhub.demo.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import org.minwonhub.demo.board.BoardDatabase;
import org.minwonhub.demo.board.Passwords;
import org.minwonhub.demo.place.Participant;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real board on a real database, with a clock that a test moves.
 */
final class BoardFixture implements AutoCloseable {

	private final AtomicReference<Instant> now;

	private final BoardDatabase database;

	private final BoardServer server;

	BoardFixture(Path directory, Participant board) throws IOException {
		this.now = new AtomicReference<>(Instant.parse("2026-03-01T15:00:00Z"));
		AtomicReference<Instant> time = this.now;
		Random random = new Random(1);
		InstantSource clock = () -> Objects.requireNonNull(time.get());
		Passwords passwords = new Passwords(random);
		this.database = BoardDatabase.open(directory, board, "0badcafe", passwords, clock);
		this.server = BoardServer.start(board, this.database, 0, passwords, random, clock);
	}

	int port() {
		return this.server.port();
	}

	Browser browser() {
		return new Browser(port());
	}

	JdbcClient jdbc() {
		return this.database.jdbc();
	}

	void setTime(String instant) {
		this.now.set(Instant.parse(instant));
	}

	@Override
	public void close() {
		this.server.close();
		this.database.close();
	}

}
