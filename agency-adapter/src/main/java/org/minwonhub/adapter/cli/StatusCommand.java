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
		return status.getCollectionOrDefault("stuck", List.of()).isEmpty() ? ExitCode.OK : ExitCode.NOT_WELL;
	}

	private JsonObject standing(AdapterConfig config) throws Exception {
		DataFolder data = DataFolder.of(config);
		if (!AdapterStore.exists(data.path())) {
			throw new CommandException(ExitCode.NOT_WELL, "cli.never-ran");
		}
		try (AdapterStore store = AdapterStore.open(data.path(), data.password())) {
			return new StatusReport(config.participant(), store, Clock.systemUTC()).report(this.recent);
		}
	}

}
