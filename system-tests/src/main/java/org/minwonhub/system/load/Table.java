package org.minwonhub.system.load;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

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
		line("%-18s %9s %8s %8s %8s %8s %8s %8s %8s %8s", "", "per s", "p50 ms", "p99 ms", "server", "x echo",
				"database", "client", "others", "B in/out");
		double echo = measured.submissions().get(0).serverCpuMillis();
		for (Measured.Submissions row : measured.submissions()) {
			line("%-18s %9.1f %8.1f %8.1f %8.2f %8.2f %8s %8.2f %8s %8s", row.server(), row.perSecond(),
					row.answerMillis().p50(), row.answerMillis().p99(), row.serverCpuMillis(),
					row.serverCpuMillis() / echo, number(row.databaseCpuMillis()), row.clientCpuMillis(),
					percent(row.othersShare()), row.sentBytes() + "/" + row.receivedBytes());
		}
		line("");
		line("Delivery by long poll to %d agencies, after acceptance. CPU in ms for each complaint, acknowledgement included.",
				measured.options().agencies());
		line("%-18s %9s %8s %8s %8s %8s %8s %8s", "", "per s", "p50 ms", "p99 ms", "max ms", "server", "database",
				"client");
		for (Measured.Deliveries row : measured.deliveries()) {
			line("%-18s %9d %8.1f %8.1f %8.1f %8.2f %8s %8.2f", row.server(), row.perSecond(),
					row.afterAcceptanceMillis().p50(), row.afterAcceptanceMillis().p99(),
					row.afterAcceptanceMillis().max(), row.serverCpuMillis(), number(row.databaseCpuMillis()),
					row.clientCpuMillis());
		}
		line("");
		line("Databases: %s. Every answer was verified; every receipt has its row in the database.",
				measured.options().databases().stream().map((kind) -> switch (kind) {
					case H2 -> "H2 with CHECKPOINT SYNC before each answer";
					case POSTGRESQL -> "PostgreSQL with fsync and synchronous_commit on";
				}).collect(Collectors.joining("; ")));
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
