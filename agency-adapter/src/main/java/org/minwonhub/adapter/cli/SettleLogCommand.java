package org.minwonhub.adapter.cli;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.status.ControlClient;
import org.minwonhub.adapter.status.LogSettlement;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.witness.LogTrust;
import org.minwonhub.log.MalformedException;

/**
 * {@code adapter settle-log-alarm}: says that the alarm about the hub's log is explained,
 * and that the log may be trusted anew as it is now. The evidence stays.
 */
@Command(name = "settle-log-alarm")
final class SettleLogCommand extends AdapterCommand {

	@Option(names = "--log-key", paramLabel = "VKEY", descriptionKey = "cli.settle.log-key")
	private @Nullable String logKey;

	SettleLogCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		DataFolder data = DataFolder.of(config);
		String vkey = this.logKey;
		if (vkey != null) {
			try {
				new LogTrust(data.path().resolve("keys")).trust(vkey, LogTrust.Origin.OPERATOR);
			}
			catch (MalformedException ex) {
				throw new CommandException(ExitCode.USAGE, "cli.settle.no-key");
			}
		}
		Optional<Boolean> done = new ControlClient(config.data()).settleLog();
		if (done.isEmpty()) {
			try (AdapterStore store = AdapterStore.open(data.path(), data.password())) {
				done = Optional.of(LogSettlement.settle(store));
			}
		}
		console().say(done.get() ? "cli.settle.done" : "cli.settle.none");
		return done.get() ? ExitCode.OK : ExitCode.NOT_WELL;
	}

}
