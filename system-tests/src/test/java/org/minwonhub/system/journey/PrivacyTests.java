package org.minwonhub.system.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.minwonhub.system.process.Logs;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing personal in mails and logs (DESIGN.md §5.5, §5.7).
 */
class PrivacyTests {

	private static final List<String> PETITIONER = List.of("김민원", "petitioner@example.com", "지나가는 사람");

	@Test
	void theOfficersMailHoldsNumberCategoryAndLinkOnly() {
		Town.INTEGRATED_BOARD.post("횡단보도 신호", "신호가 너무 짧습니다.", "교통");
		Row received = Boards.awaitPost(Town.CITY_BOARD, "횡단보도 신호");
		World.await("the officer's mail", () -> !mailsAbout(received).isEmpty());
		assertThat(mailsAbout(received)).singleElement()
			.satisfies((mail) -> assertThat(mail).contains("officer@example.go.kr")
				.containsPattern("MH-[0-9]{4}-[0-9]{7}-[0-9]")
				.doesNotContain(PETITIONER)
				.doesNotContain("횡단보도", "신호가 너무 짧습니다."));
	}

	@Test
	void noLogHoldsAnythingThatAnybodyWrote() {
		Town.INTEGRATED_BOARD.post("기록에 남지 않을 제목", "기록에 남지 않을 내용", "자금");
		Row received = Boards.awaitPost(Town.SUPPORT_BOARD, "기록에 남지 않을 제목");
		Town.SUPPORT_BOARD.answer(received.key(), "기록에 남지 않을 답변");
		Town.world().awaitQuiet(Duration.ofSeconds(30));
		Path logs = Town.world().folder();
		assertThat(Logs.finds(logs, Set.of("urn:agency:1741001"))).as("logs are looked through").isNotEmpty();
		assertThat(Logs.finds(logs, everythingWritten())).isEmpty();
	}

	private static List<String> mailsAbout(Row received) {
		return Town.MAIL.mails().stream().filter((mail) -> mail.contains("entries/" + received.key())).toList();
	}

	/** By all journeys so far, line by line; short lines could be anything. */
	private static Set<String> everythingWritten() {
		Set<String> written = new HashSet<>(PETITIONER);
		for (var board : List.of(Town.INTEGRATED_BOARD, Town.SUPPORT_BOARD, Town.CITY_BOARD)) {
			for (Row row : board.rows()) {
				written.add(row.subject());
				written.addAll(Arrays.asList(row.text().split("\n", -1)));
			}
		}
		written.removeIf((line) -> line.strip().length() < 8);
		written.remove("답변입니다");
		return written;
	}

}
