package org.minwonhub.demo.world;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.minwonhub.demo.board.BoardDatabase;
import org.minwonhub.demo.board.DatabaseServer;
import org.minwonhub.demo.page.Boards;
import org.minwonhub.demo.place.Officer;
import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;

/**
 * One adapter's configuration, as its agency would write it.
 */
final class AdapterFile {

	static final String KEY_PASSWORD_FILE = "adapter.password";

	private AdapterFile() {
	}

	static String of(Participant participant, Layout layout, Ports ports) {
		Path boardPassword = layout.boards().resolve(Boards.PASSWORD_FILE);
		Officer officer = participant.officer();
		return """
				# %s: written by the demo.
				agency: "%s"
				hub: %s
				data: data
				password-file: %s
				board:
				  # The board's word: the hub's.
				  categories:
				%s
				  profile: gnuboard5
				  url: %s
				  user: %s
				  password-file: %s
				  table: %s
				  reference-column: wr_1
				  zone: Asia/Seoul
				  answers: reply
				  officers:
				    level: %d
				    accounts:
				      %s: %s
				    default: %s
				link: %sentries/{key}
				region: "%s"
				handling:
				  default: %s
				acceptance:
				  officer: %s
				copies:
				  public: %s
				  notices: %s
				timing:
				  scan: 500ms
				  reconcile: 10s
				""".formatted(participant.nameKo(), participant.code(), ports.hubUri(), KEY_PASSWORD_FILE,
				categories(participant), DatabaseServer.url(ports.database(), participant.key()),
				BoardDatabase.ADAPTER_USER, boardPassword, participant.table(), BoardDatabase.OFFICER_LEVEL,
				officer.account(), officer(officer), officer(officer), ports.page(participant), Participants.REGION,
				participant.integrated() ? "route" : "own", officer(officer), participant.integrated(),
				participant.integrated());
	}

	/** What has no code is left out: the hub does not guess, the centre assigns. */
	private static String categories(Participant participant) {
		return participant.categories()
			.stream()
			.flatMap((category) -> category.code().map((code) -> "    " + category.boardName() + ": " + code).stream())
			.collect(Collectors.joining("\n"));
	}

	private static String officer(Officer officer) {
		return "{name: \"" + officer.name() + "\", unit: \"" + officer.unit() + "\", contact: \"" + officer.contact()
				+ "\"}";
	}

}
