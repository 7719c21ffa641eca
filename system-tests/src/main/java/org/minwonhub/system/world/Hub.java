package org.minwonhub.system.world;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Java;
import org.minwonhub.system.process.Ports;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Result;
import org.minwonhub.system.process.Started;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hub from its jar. It can be ended in any way and started again on the same data and
 * ports.
 */
public final class Hub implements AutoCloseable {

	/** Short waits, so that what a killed process leaves behind is not waited for. */
	private static final List<String> IMPATIENT = List.of("-Dhub.mailbox.lease=3s",
			"-Dhub.mailbox.first-back-off=300ms", "-Dhub.mailbox.longest-back-off=2s");

	private static final String FULLY_COMPILED = "-XX:TieredStopAtLevel=4";

	private final Processes processes;

	private final String name;

	private final Path data;

	private final HubDatabase database;

	private final List<String> options;

	private final int port = Ports.free();

	private final int operationsPort = Ports.free();

	private @Nullable Started process;

	private Hub(Processes processes, String name, Path data, HubDatabase database, List<String> options) {
		this.processes = processes;
		this.name = name;
		this.data = data;
		this.database = database;
		this.options = options;
	}

	/** A hub that hands over again after seconds what was not acknowledged. */
	public static Hub impatient(Processes processes, String name, HubDatabase.Kind database) {
		return new Hub(processes, name, processes.logs().resolve(name), database.create(), IMPATIENT);
	}

	/** A hub with its default settings. */
	public static Hub standard(Processes processes, String name, HubDatabase.Kind database) {
		return new Hub(processes, name, processes.logs().resolve(name), database.create(), List.of());
	}

	/**
	 * The same for whoever measures what it costs: its JVM compiles as in production.
	 */
	public static Hub measured(Processes processes, String name, HubDatabase.Kind database) {
		return new Hub(processes, name, processes.logs().resolve(name), database.create(), List.of(FULLY_COMPILED));
	}

	/**
	 * Two nodes of one hub on PostgreSQL: they share the database, the vault, and the
	 * data directory.
	 */
	public static List<Hub> nodes(Processes processes, String name) {
		HubDatabase database = HubDatabase.Kind.POSTGRESQL.create();
		List<String> vault = List.of("-Dhub.vault.url=" + PostgresServer.newDatabase(),
				"-Dhub.vault.user=" + PostgresServer.USER);
		Path data = processes.logs().resolve(name);
		return List.of(new Hub(processes, name + "-1", data, database, vault),
				new Hub(processes, name + "-2", data, database, vault));
	}

	/** Starts the hub and waits until it serves. */
	public Hub start(String... more) {
		launch(more);
		process().await("serves", this::isServing);
		return this;
	}

	/** Starts the hub and does not wait, since it may be killed at any moment. */
	public void launch(String... more) {
		List<String> all = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", Java.QUICK_START));
		all.addAll(this.database.options());
		all.addAll(this.options);
		all.addAll(List.of(more));
		this.process = this.processes.start(this.name,
				Java.application(Jars.hub(), all, List.of("serve", "--data", this.data.toString(), "--port",
						Integer.toString(this.port), "--operations-port", Integer.toString(this.operationsPort))));
	}

	/** The hub's own command line, beside the running hub. */
	public Result command(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--data", this.data.toString()));
		return this.processes.run(this.name + "-command", Java.command(Jars.hub(), all));
	}

	public Started process() {
		if (this.process == null) {
			throw new IllegalStateException("The hub was not started");
		}
		return this.process;
	}

	public Operations operations() {
		return new Operations(this.data);
	}

	/** Base address for adapters and partners. */
	public String address() {
		return "http://127.0.0.1:" + this.port + "/";
	}

	public String service(String service) {
		return address() + path(service);
	}

	/** Where a service is, below the hub's address. */
	public static String path(String service) {
		return "ws/v1/" + service;
	}

	public Path data() {
		return this.data;
	}

	public HubDatabase database() {
		return this.database;
	}

	/**
	 * Looks into the database from outside; with H2 the hub must have been stopped.
	 */
	public <T> T look(Function<JdbcClient, T> question) {
		return this.database.look(this.data, question);
	}

	/** Whether it answers now. */
	public boolean isServing() {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create(service("complaint-exchange") + "?wsdl")
				.toURL()
				.openConnection();
			connection.setConnectTimeout(2000);
			connection.setReadTimeout(20_000);
			try {
				return connection.getResponseCode() == 200;
			}
			finally {
				connection.disconnect();
			}
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		if (this.process != null) {
			this.process.stop();
		}
	}

}
