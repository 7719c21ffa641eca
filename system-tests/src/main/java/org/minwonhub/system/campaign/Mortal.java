package org.minwonhub.system.campaign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

import org.minwonhub.system.process.Started;
import org.minwonhub.system.world.Adapter;
import org.minwonhub.system.world.Hub;

/**
 * A process that dies at one point after the other and is started again each time.
 */
public final class Mortal {

	/** Compiling thoroughly does not pay for a process that dies soon. */
	private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

	private final Life life;

	private final Deque<String> points = new ArrayDeque<>();

	private String current = "";

	private final List<String> deaths = new ArrayList<>();

	private Mortal(Life life) {
		this.life = life;
	}

	public static Mortal of(Hub hub) {
		return new Mortal(new Life() {

			@Override
			public void start(String point) {
				hub.launch(point.isEmpty() ? new String[] { SHORT_LIFE }
						: new String[] { SHORT_LIFE, KillPoints.hubOption(point) });
			}

			@Override
			public Started process() {
				return hub.process();
			}

		});
	}

	public static Mortal of(Adapter adapter) {
		return new Mortal(new Life() {

			@Override
			public void start(String point) {
				adapter.launch(point.isEmpty() ? new String[] { SHORT_LIFE }
						: new String[] { SHORT_LIFE, KillPoints.adapterOption(point) });
			}

			@Override
			public Started process() {
				return adapter.process();
			}

		});
	}

	/**
	 * From now on it dies at each of the points, once, in their order.
	 * @param newPoints names, with {@code :3} for the third passage
	 */
	public void dieAt(Collection<String> newPoints) {
		this.points.addAll(newPoints);
		this.life.process().stop();
		startNext();
	}

	/** Starts it again if it is dead. */
	public void tend() {
		Started process = this.life.process();
		if (process.isAlive()) {
			return;
		}
		int status = process.process().exitValue();
		if (status != KillPoints.EXIT_STATUS) {
			throw new IllegalStateException(process.name() + " ended by itself with " + status
					+ " while it was to die at '" + this.current + "', see " + process.log());
		}
		this.deaths.add(this.current.replaceFirst(":.*", ""));
		startNext();
	}

	/** Whether it has died at every point that it was to die at. */
	public boolean isThroughWithIt() {
		return this.current.isEmpty();
	}

	/** Ends its dying: it goes on living whatever it passes. */
	public void spare() {
		this.points.clear();
		if (!this.current.isEmpty()) {
			tend();
			this.life.process().kill();
			startNext();
		}
	}

	/** The points that it has died at, in that order. */
	public List<String> deaths() {
		return List.copyOf(this.deaths);
	}

	private void startNext() {
		this.current = this.points.isEmpty() ? "" : this.points.removeFirst();
		this.life.start(this.current);
	}

	private interface Life {

		void start(String point);

		Started process();

	}

}
