package org.minwonhub.adapter.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.camel.util.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.status.ControlClient;
import org.minwonhub.adapter.status.KeptReceipts;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.security.OwnerOnlyFile;

/**
 * {@code adapter receipts}: the hub's signed receipts that this adapter keeps, and the
 * acknowledgements that it sent, as files. An auditor sees with them whether the log
 * holds everything that the hub promised.
 */
@Command(name = "receipts")
final class ReceiptsCommand extends AdapterCommand {

	@Option(names = "--to", required = true, paramLabel = "FOLDER", descriptionKey = "cli.receipts.to")
	@SuppressWarnings("NullAway.Init")
	private Path to;

	ReceiptsCommand(Console console) {
		super(console);
	}

	@Override
	int execute(AdapterConfig config) throws Exception {
		ControlClient running = new ControlClient(config.data());
		int written = running.receipts(0).isPresent() ? write((after) -> KeptReceipts.parse(next(running, after)))
				: standing(config);
		if (json()) {
			JsonObject answer = new JsonObject();
			answer.put("receipts", written);
			console().json(answer);
		}
		else {
			console().say("cli.receipts.written", String.valueOf(written), this.to);
		}
		return ExitCode.OK;
	}

	private static JsonObject next(ControlClient running, long after) throws IOException {
		Optional<JsonObject> answer = running.receipts(after);
		return answer.orElseThrow(() -> new IOException("The adapter has stopped meanwhile"));
	}

	private int standing(AdapterConfig config) throws Exception {
		if (!AdapterStore.exists(config.data())) {
			throw new CommandException(ExitCode.NOT_WELL, "cli.never-ran");
		}
		DataFolder data = DataFolder.of(config);
		try (AdapterStore store = AdapterStore.open(data.path(), data.password())) {
			return write((after) -> KeptReceipts.after(store, after));
		}
	}

	private int write(Pages pages) throws IOException {
		int written = 0;
		for (List<KeptReceipts.Line> page = pages.after(0); !page.isEmpty(); page = pages
			.after(page.get(page.size() - 1).id())) {
			for (KeptReceipts.Line line : page) {
				OwnerOnlyFile.replace(this.to.resolve("receipts").resolve(line.fileName()), line.receipt());
				byte[] sent = line.sent();
				if (sent != null) {
					OwnerOnlyFile.replace(this.to.resolve("sent").resolve(line.fileName()), sent);
				}
			}
			written += page.size();
		}
		return written;
	}

	@FunctionalInterface
	private interface Pages {

		List<KeptReceipts.Line> after(long id) throws IOException;

	}

}
