package org.minwonhub.adapter.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.exchange.ErasureConfirmation;
import org.minwonhub.adapter.status.ControlClient;
import org.minwonhub.adapter.store.AdapterStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code adapter confirm-erasure}: says that an officer has erased a complaint on the
 * board by hand.
 */
@Command(name = "confirm-erasure")
final class ConfirmErasureCommand extends AdapterCommand {

	@Parameters(paramLabel = "NUMBER", descriptionKey = "cli.erasure.number")
	private String number = "";

	ConfirmErasureCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		if (!this.number.matches("[A-Za-z0-9-]{1,40}")) {
			throw new CommandException(ExitCode.USAGE, "cli.erasure.none");
		}
		Optional<Boolean> done = new ControlClient(config.data()).confirmErasure(this.number);
		if (done.isEmpty()) {
			DataFolder data = DataFolder.of(config);
			try (AdapterStore store = AdapterStore.open(data.path(), data.password())) {
				done = Optional
					.of(ErasureConfirmation.confirm(store, this.number, new SecureRandom(), Clock.systemUTC()));
			}
		}
		console().say(done.get() ? "cli.erasure.done" : "cli.erasure.none");
		return done.get() ? ExitCode.OK : ExitCode.NOT_WELL;
	}

}
