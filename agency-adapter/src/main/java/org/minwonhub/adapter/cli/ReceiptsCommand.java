package org.minwonhub.adapter.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.camel.util.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.enrolment.EnrolledKey;
import org.minwonhub.adapter.status.ControlClient;
import org.minwonhub.adapter.status.KeptNumbers;
import org.minwonhub.adapter.status.KeptReceipts;
import org.minwonhub.adapter.status.NumberStatement;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.GivenUpNumbers.GivenUp;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.OwnerOnlyFile;

/**
 * {@code adapter receipts}: the hub's signed receipts that this adapter keeps, and the
 * acknowledgements that it sent, as files. An auditor sees with them whether the log
 * holds everything that the hub promised. Which numbers were given up stands in a
 * statement beside them, signed with this participant's key.
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
		DataFolder data = DataFolder.of(config);
		int written = running.receipts(0).isPresent()
				? write(data, (after) -> KeptReceipts.parse(answer(running.receipts(after))),
						(after) -> KeptNumbers.parse(answer(running.givenUp(after))))
				: standing(data);
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

	private static JsonObject answer(Optional<JsonObject> answer) throws IOException {
		return answer.orElseThrow(() -> new IOException("The adapter has stopped meanwhile"));
	}

	private int standing(DataFolder data) throws Exception {
		if (!AdapterStore.exists(data.path())) {
			throw new CommandException(ExitCode.NOT_WELL, "cli.never-ran");
		}
		try (AdapterStore store = AdapterStore.open(data.path(), data.password())) {
			return write(data, (after) -> KeptReceipts.after(store, after), (after) -> KeptNumbers.after(store, after));
		}
	}

	private int write(DataFolder data, Pages<KeptReceipts.Line> receipts, Pages<GivenUp> numbers) throws IOException {
		int written = write(receipts);
		Optional<EnrolledKey> key = data.keys().current();
		if (key.isPresent()) {
			OwnerOnlyFile.replace(this.to.resolve("given-up.xml"), statement(key.get(), numbers));
		}
		return written;
	}

	private static byte[] statement(EnrolledKey key, Pages<GivenUp> numbers) throws IOException {
		Instant now = Clock.systemUTC().instant();
		NumberStatement statement = new NumberStatement(key.participant(), now);
		for (List<GivenUp> page = numbers.after(0); !page.isEmpty(); page = numbers
			.after(page.get(page.size() - 1).first())) {
			page.forEach(statement::add);
		}
		return statement.sign(new EnvelopeSigner(key.identity(), new SecureRandom()), now);
	}

	private int write(Pages<KeptReceipts.Line> pages) throws IOException {
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
	private interface Pages<T> {

		List<T> after(long id) throws IOException;

	}

}
