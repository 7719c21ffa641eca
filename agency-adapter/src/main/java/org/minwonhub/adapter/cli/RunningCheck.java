package org.minwonhub.adapter.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.apache.camel.util.json.JsonObject;

import org.minwonhub.adapter.status.ControlClient;
import org.minwonhub.adapter.sync.BoardWatch;

/**
 * The doctor's questions to the running adapter: what waits, and for whom.
 */
final class RunningCheck {

	private static final long LONG_WAIT = Duration.ofMinutes(10).toSeconds();

	private RunningCheck() {
	}

	static List<Finding> of(Path data) throws IOException {
		Optional<JsonObject> status = new ControlClient(data).status(0);
		return status.map(RunningCheck::findings).orElseGet(() -> List.of(Finding.warn("NOT_RUNNING", "")));
	}

	private static List<Finding> findings(JsonObject status) {
		List<Finding> findings = new ArrayList<>();
		JsonObject outbox = status.getMap("outbox");
		long oldest = outbox.getLongOrDefault("oldestWaitingSeconds", 0L);
		int stuck = status.getCollection("stuck").size();
		findings.add((stuck == 0) ? Finding.pass("NOTHING_STUCK", 0) : Finding.warn("STUCK", stuck));
		findings.add((oldest <= LONG_WAIT) ? Finding.pass("QUEUE", oldest) : Finding.warn("QUEUE_OLD", oldest));
		JsonObject board = status.getMap("board");
		if (BoardWatch.MASS_REMOVAL.equals(board.get("trouble"))) {
			findings.add(Finding.fail(BoardWatch.MASS_REMOVAL, ""));
		}
		int refused = status.getCollection("refused").size();
		if (refused > 0) {
			findings.add(Finding.warn("DELIVERIES_REFUSED", refused));
		}
		log(status.getMap("log"), findings);
		return findings;
	}

	private static void log(JsonObject log, List<Finding> findings) {
		Collection<JsonObject> alarms = log.getCollection("alarms");
		for (JsonObject alarm : alarms) {
			findings.add(Finding.fail(alarm.getString("code"), alarm.getString("at")));
		}
		if (alarms.isEmpty()) {
			findings.add((log.get("cosignedSize") != null) ? Finding.pass("LOG_WITNESSED", log.get("cosignedSize"))
					: Finding.warn("LOG_NOT_WITNESSED", ""));
		}
	}

}
