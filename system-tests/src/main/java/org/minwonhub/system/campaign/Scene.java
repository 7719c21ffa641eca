package org.minwonhub.system.campaign;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.awaitility.core.ConditionTimeoutException;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.Gnuboard;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.system.world.WholeLog;
import org.minwonhub.system.world.World;

/**
 * A hub, the integrated board and one agency, with traffic in both directions while they
 * die and come back.
 */
public final class Scene implements AutoCloseable {

	private static final String CATEGORY = "자금";

	private static final int RECONCILE_SECONDS = 20;

	private final World world;

	private final Traffic traffic;

	private final Mortal hub;

	private final List<Mortal> adapters;

	private Scene(World world, Traffic traffic, Mortal hub, List<Mortal> adapters) {
		this.world = world;
		this.traffic = traffic;
		this.hub = hub;
		this.adapters = adapters;
	}

	/**
	 * Starts everything.
	 * @param most how many complaints in all
	 * @param atATime how many of them may be unanswered
	 */
	public static Scene start(Path folder, HubDatabase.Kind database, int most, int atATime) {
		World world = World.start(new Processes(folder), database).reconcilingEvery(RECONCILE_SECONDS);
		World.Agency integrated = world.integrated(Gnuboard.create());
		World.Agency agency = world.agency("1741001", Gnuboard.create(), "FUNDING");
		world.startAdapters();
		return new Scene(world, new Traffic(integrated.board(), agency.board(), CATEGORY, most, atATime),
				Mortal.of(world.hub()), List.of(Mortal.of(integrated.adapter()), Mortal.of(agency.adapter())));
	}

	public Traffic traffic() {
		return this.traffic;
	}

	public void hubDiesAt(List<String> points) {
		this.hub.dieAt(points);
	}

	public void adaptersDieAt(List<String> points) {
		this.adapters.forEach((adapter) -> adapter.dieAt(points));
	}

	/**
	 * Lets complaints flow until everybody has died as often as planned, or nothing is
	 * left that could flow.
	 */
	public void flowUntilAllDied(Duration limit) {
		flowUntil("all have died as planned", limit, () -> isThrough() || this.traffic.isAllThere());
	}

	private boolean isThrough() {
		return this.hub.isThroughWithIt() && this.adapters.stream().allMatch(Mortal::isThroughWithIt);
	}

	/** Lets complaints flow until all are answered, whoever dies meanwhile. */
	public void flowUntilAllThere(Duration limit) {
		flowUntil("all is answered and shown", limit, this.traffic::isAllThere);
	}

	/** From now on nobody dies any more. */
	public void spare() {
		this.hub.spare();
		this.adapters.forEach(Mortal::spare);
	}

	/** Waits until nothing is on its way. */
	public void settle(Duration limit) {
		this.world.awaitQuiet(limit);
	}

	/**
	 * What is wrong with the hub's message log, as whoever reads it finds. Ends the hub.
	 */
	public List<String> logDiscrepancies(Duration limit) {
		return new WholeLog(this.world.hub()).discrepancies(limit);
	}

	/** The points at which the hub has died. */
	public List<String> deathsOfHub() {
		return this.hub.deaths();
	}

	/** The points at which the adapters have died. */
	public List<String> deathsOfAdapters() {
		return this.adapters.stream().flatMap((adapter) -> adapter.deaths().stream()).toList();
	}

	private void flowUntil(String what, Duration limit, Callable<Boolean> condition) {
		try {
			World.await(what, limit, () -> {
				this.traffic.flow();
				this.hub.tend();
				this.adapters.forEach(Mortal::tend);
				return condition.call();
			});
		}
		catch (ConditionTimeoutException ex) {
			throw new IllegalStateException(ex.getMessage() + "; " + this.traffic.discrepancies(), ex);
		}
	}

	@Override
	public void close() {
		this.world.close();
	}

}
