package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.BoardFinding;
import org.minwonhub.adapter.board.BoardFinding.Level;

import static org.assertj.core.api.Assertions.assertThat;

class GnuboardOnMariadbTest extends GnuboardContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.mariadb("gnuboard5", "InnoDB", "utf8mb3");
	}

	@Test
	void theGrantsOfTheGuideAreEnough() throws IOException {
		grant(guide());
		Board board = board(Map.of("user", "minwon"));
		assertThat(board.check()).extracting(BoardFinding::level).doesNotContain(Level.FAIL);
		board.writeComplaint("ref-1", complaint("제목", "본문"));
		assertThat(scan(board)).hasSize(1);
	}

	@Test
	void eachGrantOfTheGuideIsMissed() throws IOException {
		for (String left : guide()) {
			grant(guide().stream().filter((grant) -> !grant.equals(left)).toList());
			assertThat(board(Map.of("user", "minwon")).check()).as(left)
				.extracting(BoardFinding::level)
				.contains(Level.FAIL);
		}
	}

	private static List<String> guide() throws IOException {
		List<String> grants = Files.readAllLines(Path.of("../docs/guides/adapter.ko.md"))
			.stream()
			.filter((line) -> line.startsWith("GRANT "))
			.toList();
		assertThat(grants).hasSize(5);
		return grants;
	}

	private void grant(List<String> grants) {
		this.database.run("CREATE OR REPLACE USER minwon@localhost");
		String name = this.database.one("SELECT DATABASE()");
		grants.forEach((grant) -> this.database
			.run(grant.replace("gnuboard.", name + ".").replace("'minwon'@'127.0.0.1';", "minwon@localhost")));
	}

}
