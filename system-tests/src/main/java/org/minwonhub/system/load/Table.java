package org.minwonhub.system.load;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The figures for people. */
final class Table {

	private final PrintStream out;

	Table(PrintStream out) {
		this.out = out;
	}

	void begin(Machine machine, LoadOptions options) {
		line("Machine   %s, %d cores; %s; %s; databases on %s", machine.processor(), machine.cores(), machine.system(),
				machine.java(), machine.fileSystem());
		line("Load      %s before the start. Other work on the machine spoils the figures.", machine.load());
		line("Messages  SubmitComplaint with %d bytes in the Body, RSA-2048; %d clients; %d to warm up, %d measured",
				options.bytes(), options.clients(), options.warmUp(), options.messages());
	}

	void measuring(String server, String load) {
		line("measuring %s (load before: %s) ...", server, load);
	}

	void end(Measured measured) {
		line("");
		line("Signed submissions: as fast as %d clients get verified receipts. CPU in ms for each message.",
				measured.options().clients());
		line("%-18s %9s %8s %8s %8s %8s %8s %8s %8s %9s", "", "per s", "p50 ms", "p99 ms", "server", "x echo",
				"database", "client", "others", "B in/out");
		Optional<Double> echo = measured.submissions()
			.stream()
			.filter((row) -> row.kind() == ServerKind.STOCK_ECHO)
			.map(Measured.Submissions::serverCpuMillis)
			.findFirst();
		for (Measured.Submissions row : measured.submissions()) {
			line("%-18s %9.1f %8.1f %8.1f %8.2f %8s %8s %8.2f %8s %9s", row.server(), row.perSecond(),
					row.answerMillis().p50(), row.answerMillis().p99(), row.serverCpuMillis(),
					number(echo.map((one) -> row.serverCpuMillis() / one).orElse(null)),
					number(row.databaseCpuMillis()), row.clientCpuMillis(), percent(row.othersShare()),
					row.sentBytes() + "/" + row.receivedBytes());
		}
		line("");
		line("Delivery by long poll to %d agencies, after acceptance. CPU in ms for each complaint, acknowledgement included.",
				measured.options().agencies());
		line("%-18s %9s %8s %8s %8s %8s %8s %9s", "", "per s", "p50 ms", "p99 ms", "max ms", "server", "database",
				"client");
		for (Measured.Deliveries row : measured.deliveries()) {
			line("%-18s %9d %8.1f %8.1f %8.1f %8.2f %8s %8.2f", row.server(), row.perSecond(),
					row.afterAcceptanceMillis().p50(), row.afterAcceptanceMillis().p99(),
					row.afterAcceptanceMillis().max(), row.serverCpuMillis(), number(row.databaseCpuMillis()),
					row.clientCpuMillis());
		}
		line("");
		line("The log under the submissions above: from a message's transaction to a signed tree that holds it.");
		line("%-18s %8s %8s %8s", "", "p50 ms", "p99 ms", "max ms");
		for (Measured.Integration row : measured.integrations()) {
			line("%-18s %8.0f %8.0f %8.0f", row.server(), row.lagMillis().p50(), row.lagMillis().p99(),
					row.lagMillis().max());
		}
		line("");
		line("Every answer was verified, and every receipt has its complaint in the database.");
		line("H2 syncs its file (CHECKPOINT SYNC) before each answer; PostgreSQL has fsync and synchronous_commit on.");
	}

	private static String number(@Nullable Double value) {
		return (value != null) ? String.format(Locale.ROOT, "%.2f", value) : "-";
	}

	private static String percent(@Nullable Double share) {
		return (share != null) ? String.format(Locale.ROOT, "%.0f%%", share * 100) : "-";
	}

	private void line(String format, Object... values) {
		this.out.println(String.format(Locale.ROOT, format, values));
	}

}
