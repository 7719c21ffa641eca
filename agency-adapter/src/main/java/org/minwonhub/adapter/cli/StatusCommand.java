package org.minwonhub.adapter.cli;

import java.time.Clock;
import java.util.List;

import org.apache.camel.util.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.status.ControlClient;
import org.minwonhub.adapter.status.StatusReport;
import org.minwonhub.adapter.store.AdapterStore;

/**
 * {@code adapter status}: asks the running adapter, or looks into the store of one that
 * stands still.
 */
@Command(name = "status")
final class StatusCommand extends AdapterCommand {

	@Option(names = "--recent", paramLabel = "N", defaultValue = "20", descriptionKey = "cli.status.recent")
	private int recent;

	StatusCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		JsonObject status = new ControlClient(config.data()).status(this.recent).orElse(null);
		if (status == null) {
			status = standing(config);
		}
		if (json()) {
			console().json(status);
		}
		else {
			new StatusText(console()).print(status);
		}
		return isWell(status) ? ExitCode.OK : ExitCode.NOT_WELL;
	}

	/**
	 * Whether nobody need act. A refused delivery does not count: only the centre knows
	 * whether it was settled.
	 */
	static boolean isWell(JsonObject status) {
		return status.getCollectionOrDefault("stuck", List.of()).isEmpty() && !hasTrouble(status, "board")
				&& !hasTrouble(status, "hub") && !hasLogAlarm(status);
	}

	private static boolean hasLogAlarm(JsonObject status) {
		JsonObject log = status.getMap("log");
		return log != null && !log.getCollectionOrDefault("alarms", List.of()).isEmpty();
	}

	private static boolean hasTrouble(JsonObject status, String side) {
		JsonObject state = status.getMap(side);
		return state != null && state.get("trouble") != null;
	}

	private JsonObject standing(AdapterConfig config) throws Exception {
		if (!AdapterStore.exists(config.data())) {
			throw new CommandException(ExitCode.NOT_WELL, "cli.never-ran");
		}
		DataFolder data = DataFolder.of(config);
		try (AdapterStore store = AdapterStore.open(data.path(), data.password())) {
			return new StatusReport(config.participant(), store, Clock.systemUTC()).report(this.recent);
		}
	}

}
