package org.minwonhub.system.journey;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.minwonhub.system.world.BoardTables;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.World;

/**
 * Waits for what shall appear on a board.
 */
final class Boards {

	private Boards() {
	}

	/** The only post with a heading. */
	static Row awaitPost(BoardTables board, String subject) {
		return await("post " + subject,
				() -> board.posts().stream().filter((row) -> row.subject().contains(subject)).findFirst());
	}

	/** An entry below a post that says something. */
	static Row awaitBelow(BoardTables board, long post, String text) {
		return await("entry " + text,
				() -> board.below(post).stream().filter((row) -> row.text().contains(text)).findFirst());
	}

	/** Waits until the adapter has read its whole board twice from now on. */
	static void awaitTwoWholeReads(World.Agency agency) {
		for (int i = 0; i < 2; i++) {
			String before = agency.adapter().lastWholeRead();
			World.await("a whole read of the board", () -> !agency.adapter().lastWholeRead().equals(before));
		}
	}

	private static Row await(String what, java.util.function.Supplier<Optional<Row>> question) {
		AtomicReference<Row> found = new AtomicReference<>();
		World.await(what, () -> {
			Optional<Row> answer = question.get();
			answer.ifPresent(found::set);
			return answer.isPresent();
		});
		return Objects.requireNonNull(found.get());
	}

}
