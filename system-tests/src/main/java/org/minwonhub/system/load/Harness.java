package org.minwonhub.system.load;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.system.process.Processes;

/** Measures one server after the other, each alone on the machine. */
final class Harness {

	private final LoadOptions options;

	private final Processes processes;

	private final Table table;

	private final List<Measured.Submissions> submissions = new ArrayList<>();

	private final List<Measured.Deliveries> deliveries = new ArrayList<>();

	private final List<Measured.Integration> integrations = new ArrayList<>();

	Harness(LoadOptions options, Processes processes, Table table) {
		this.options = options;
		this.processes = processes;
		this.table = table;
	}

	Measured run(Instant now) {
		Machine machine = Machine.here(this.options.folder());
		this.table.begin(machine, this.options);
		this.options.servers().forEach(this::measure);
		Measured measured = new Measured(now.toString(), machine, this.options, this.submissions, this.deliveries,
				this.integrations);
		this.table.end(measured);
		return measured;
	}

	private void measure(ServerKind kind) {
		String load = Machine.loadNow();
		try (Server server = kind.start(this.processes, this.options)) {
			this.table.measuring(server.name(), load);
			String name = "client-of-" + server.process().name();
			Path folder = this.options.folder().resolve(name);
			server.brief(folder);
			try (ClientProcess client = new ClientProcess(this.processes, name, folder)) {
				this.submissions.add(submissions(kind, server, client, load));
				if (server instanceof HubUnderLoad) {
					this.deliveries.add(deliveries(server, client));
				}
			}
			server.settle(receipts(server));
			if (server instanceof HubUnderLoad hub && hub.hasLog()) {
				this.integrations.add(new Measured.Integration(hub.name(), hub.integrationLag()));
			}
		}
	}

	private Measured.Submissions submissions(ServerKind kind, Server server, ClientProcess client, String load) {
		client.awaitReady(SubmissionStage.NAME);
		Window window = new Window(server);
		SubmissionStage.Result result = client.measure(SubmissionStage.NAME, SubmissionStage.Result.class);
		Window.Used used = window.close(result.clientCpuMillis());
		int messages = result.messages();
		return new Measured.Submissions(kind, server.name(), load, messages, messages / result.seconds(),
				result.answerMillis(), used.serverMillis() / messages, result.clientCpuMillis() / messages,
				each(used.databaseMillis(), messages), used.othersShare(), result.sentBytes(), result.receivedBytes());
	}

	private Measured.Deliveries deliveries(Server server, ClientProcess client) {
		client.awaitReady(DeliveryStage.NAME);
		Window window = new Window(server);
		DeliveryStage.Result result = client.measure(DeliveryStage.NAME, DeliveryStage.Result.class);
		Window.Used used = window.close(result.clientCpuMillis());
		int messages = result.messages();
		return new Measured.Deliveries(server.name(), messages, this.options.rate(), result.afterAcceptanceMillis(),
				used.serverMillis() / messages, result.clientCpuMillis() / messages,
				each(used.databaseMillis(), messages));
	}

	private static @Nullable Double each(@Nullable Double all, int messages) {
		return (all != null) ? all / messages : null;
	}

	/** How many the clients of this server have verified, warm-up included. */
	private int receipts(Server server) {
		int submitted = this.options.warmUp() + this.options.messages();
		return (server instanceof HubUnderLoad)
				? submitted + DeliveryStage.warmUp(this.options.warmUp()) + this.options.deliveries() : submitted;
	}

}
