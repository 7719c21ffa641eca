package org.minwonhub.system.world;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.minwonhub.system.process.Processes;

/**
 * A hub with agencies, each with a board and an adapter that was enrolled by the real
 * steps.
 */
public final class World implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Processes processes;

	private final Hub hub;

	private final List<Agency> agencies = new ArrayList<>();

	private int reconcileSeconds = 2;

	private World(Processes processes, Hub hub) {
		this.processes = processes;
		this.hub = hub;
	}

	/**
	 * Lets adapters that join from now on read their whole board less often: for boards
	 * with thousands of rows.
	 */
	public World reconcilingEvery(int seconds) {
		this.reconcileSeconds = seconds;
		return this;
	}

	public static World start(Processes processes, HubDatabase.Kind database) {
		return new World(processes, Hub.impatient(processes, "hub", database).start());
	}

	/** The centre's integrated board: what is filed there is routed. */
	public Agency integrated(BoardTables board) {
		return join(AdapterSettings.integrated("0000001"), board, Set.of());
	}

	/** An agency that handles the categories. */
	public Agency agency(String code, BoardTables board, String... categories) {
		return join(AdapterSettings.agency(code), board, Set.of(categories));
	}

	/** An agency whose officers get mail. */
	public Agency agencyWithMail(String code, BoardTables board, int mailPort, String... categories) {
		return join(AdapterSettings.agency(code).withMail(mailPort), board, Set.of(categories));
	}

	/** Starts all adapters at once and waits until they watch. */
	public World startAdapters() {
		this.agencies.forEach((agency) -> agency.adapter().launch());
		this.agencies.forEach((agency) -> agency.adapter().awaitWell());
		return this;
	}

	public Hub hub() {
		return this.hub;
	}

	/** Where logs and data of all processes lie. */
	public Path folder() {
		return this.processes.logs();
	}

	/** Waits for what the exchange is to bring about. */
	public static void await(String what, Callable<Boolean> condition) {
		await(what, PATIENCE, condition);
	}

	public static void await(String what, Duration limit, Callable<Boolean> condition) {
		Awaitility.await(what)
			.atMost(limit)
			.pollInterval(Duration.ofMillis(200))
			.pollInSameThread()
			.ignoreExceptionsInstanceOf(java.io.UncheckedIOException.class)
			.until(condition);
	}

	/** Waits until nothing is on its way, neither at the hub nor at an adapter. */
	public void awaitQuiet(Duration limit) {
		await("nothing is on its way", limit,
				() -> this.agencies.stream().allMatch((agency) -> agency.adapter().isIdle())
						&& this.hub.operations().openDeliveries().isEmpty());
	}

	private Agency join(AdapterSettings settings, BoardTables board, Set<String> categories) {
		String uri = "urn:agency:" + settings.code();
		return enrol(settings, board, this.hub.operations().register(uri, settings.integrated(), categories));
	}

	/** An agency that somebody registered, with the token that was shown then. */
	public Agency registered(String code, BoardTables board, String token) {
		return enrol(AdapterSettings.agency(code), board, token);
	}

	private Agency enrol(AdapterSettings settings, BoardTables board, String token) {
		Adapter adapter = Adapter.configured(this.processes, settings.reconcilingEvery(this.reconcileSeconds),
				this.hub.address(), board);
		adapter.command("enrol", "--token", token).required();
		Agency agency = new Agency(settings.code(), board, adapter);
		this.agencies.add(agency);
		return agency;
	}

	@Override
	public void close() {
		this.processes.close();
	}

	/**
	 * @param code its code
	 * @param board its board
	 * @param adapter beside it
	 */
	public record Agency(String code, BoardTables board, Adapter adapter) {

		public String uri() {
			return "urn:agency:" + this.code;
		}

	}

}
