package org.minwonhub.demo.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.minwonhub.demo.board.BoardDatabase;
import org.minwonhub.demo.board.DatabaseServer;
import org.minwonhub.demo.board.Passwords;
import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;

/**
 * All boards of the demo in one process: their databases, which the adapters reach over
 * TCP, and their pages.
 */
public final class Boards implements AutoCloseable {

	/** In the boards' directory: the adapters' database password. */
	public static final String PASSWORD_FILE = "adapter.password";

	private final Deque<AutoCloseable> parts = new ArrayDeque<>();

	/**
	 * @param directory with {@link #PASSWORD_FILE} in it
	 * @param databasePort for the adapters
	 * @param pagePorts by participant key
	 */
	public static Boards start(Path directory, int databasePort, Map<String, Integer> pagePorts, RandomGenerator random,
			InstantSource clock) throws IOException, SQLException {
		Boards boards = new Boards();
		Passwords passwords = new Passwords(random);
		String password = Files.readString(directory.resolve(PASSWORD_FILE)).strip();
		boards.parts.push(DatabaseServer.start(directory, databasePort));
		for (Participant board : Participants.all()) {
			BoardDatabase database = BoardDatabase.open(directory, board, password, passwords, clock);
			boards.parts.push(database);
			Integer port = pagePorts.get(board.key());
			if (port == null) {
				throw new IllegalArgumentException("No port for the board " + board.key());
			}
			boards.parts.push(BoardServer.start(board, database, port, passwords, random, clock));
		}
		return boards;
	}

	@Override
	public void close() throws Exception {
		while (!this.parts.isEmpty()) {
			this.parts.pop().close();
		}
	}

}
