package org.minwonhub.adapter.cli;

import java.util.Optional;

import picocli.CommandLine.Command;

import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.status.ControlClient;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.sync.Removals;

/**
 * {@code adapter confirm-removals}: says that most of the board was emptied on purpose.
 */
@Command(name = "confirm-removals")
final class ConfirmRemovalsCommand extends AdapterCommand {

	ConfirmRemovalsCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		Optional<Boolean> done = new ControlClient(config.data()).confirmRemovals();
		if (done.isEmpty()) {
			DataFolder data = DataFolder.of(config);
			try (AdapterStore store = AdapterStore.open(data.path(), data.password())) {
				done = Optional.of(Removals.confirm(store));
			}
		}
		console().say(done.get() ? "cli.removals-confirmed" : "cli.removals-not-held");
		return done.get() ? ExitCode.OK : ExitCode.NOT_WELL;
	}

}
