package org.minwonhub.adapter.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import picocli.CommandLine.Command;

import org.minwonhub.adapter.Boards;
import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.adapter.sync.BoardWatch;

/**
 * {@code adapter dry-run}: reads the whole board as {@code run} would and says what would
 * be sent. It works on a copy of the store in memory and writes nothing anywhere; before
 * the enrolment there is no store yet, and none is needed.
 */
@Command(name = "dry-run")
final class DryRunCommand extends AdapterCommand {

	private static final int MOST_SHOWN = 1000;

	DryRunCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		try (AdapterStore copy = copyOfStore(config); Board board = Boards.open(config, copy, Clock.systemUTC())) {
			boolean first = copy.settings().find(BoardWatch.BASELINE_AT).isEmpty();
			new BoardWatch(config, copy, board, new ReentrantLock(), Clock.systemUTC(), new SecureRandom(),
					KillPoints.off())
				.reconcile();
			print(copy, board.system(), first && !config.backfill());
		}
		return ExitCode.OK;
	}

	private static AdapterStore copyOfStore(AdapterConfig config) throws Exception {
		if (!AdapterStore.exists(config.data())) {
			return AdapterStore.inMemory();
		}
		DataFolder data = DataFolder.of(config);
		return AdapterStore.copyInMemory(data.path(), data.password());
	}

	private void print(AdapterStore copy, String system, boolean baseline) {
		List<OutboxMessage> messages = copy.outbox().waiting(MOST_SHOWN);
		long entries = copy.entries().count();
		if (json()) {
			JsonObject answer = new JsonObject();
			answer.put("system", system);
			answer.put("entries", entries);
			answer.put("takenAsKnown", baseline);
			answer.put("messages", new JsonArray(messages.stream().map((message) -> json(copy, message)).toList()));
			console().json(answer);
			return;
		}
		console().say("cli.dry-run.entries", system, String.valueOf(entries));
		if (baseline) {
			console().say("cli.dry-run.baseline");
		}
		messages.forEach((message) -> console().say("cli.dry-run.message", message.operation(), key(copy, message)));
		console().say("cli.dry-run.messages", String.valueOf(messages.size()));
	}

	private static JsonObject json(AdapterStore copy, OutboxMessage message) {
		JsonObject json = new JsonObject();
		json.put("operation", message.operation());
		json.put("boardKey", key(copy, message));
		return json;
	}

	private static String key(AdapterStore copy, OutboxMessage message) {
		return (message.caseId() != null) ? copy.cases().get(message.caseId()).key().value() : "-";
	}

}
