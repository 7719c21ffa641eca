package org.minwonhub.adapter.cli;

import java.time.Clock;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.status.ControlClient;
import org.minwonhub.adapter.store.AdapterStore;

/**
 * Frees a stuck message: {@code adapter retry} sends it again, {@code adapter skip} gives
 * it up, so that what waits behind it can go.
 */
abstract class FreeCommand extends AdapterCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "cli.free.id")
	private long id;

	FreeCommand(Console console) {
		super(console);
	}

	abstract Optional<Boolean> inRunning(ControlClient adapter, long message) throws Exception;

	abstract boolean inStanding(AdapterStore store, long message);

	@Override
	int execute(AdapterConfig config) throws Exception {
		Optional<Boolean> done = inRunning(new ControlClient(config.data()), this.id);
		if (done.isEmpty()) {
			DataFolder data = DataFolder.of(config);
			try (AdapterStore store = AdapterStore.open(data.path(), data.password())) {
				done = Optional.of(inStanding(store, this.id));
			}
		}
		boolean freed = done.get();
		console().say(freed ? "cli.free.done" : "cli.free.no-such", String.valueOf(this.id));
		return freed ? ExitCode.OK : ExitCode.NOT_WELL;
	}

	/** {@code adapter retry}. */
	@Command(name = "retry")
	static final class Retry extends FreeCommand {

		Retry(Console console) {
			super(console);
		}

		@Override
		Optional<Boolean> inRunning(ControlClient adapter, long message) throws Exception {
			return adapter.retry(message);
		}

		@Override
		boolean inStanding(AdapterStore store, long message) {
			return store.outbox().retry(message, Clock.systemUTC().millis());
		}

	}

	/** {@code adapter skip}. */
	@Command(name = "skip")
	static final class Skip extends FreeCommand {

		Skip(Console console) {
			super(console);
		}

		@Override
		Optional<Boolean> inRunning(ControlClient adapter, long message) throws Exception {
			return adapter.skip(message);
		}

		@Override
		boolean inStanding(AdapterStore store, long message) {
			return store.inTransaction(() -> store.outbox().skip(message, Clock.systemUTC().millis()));
		}

	}

}
