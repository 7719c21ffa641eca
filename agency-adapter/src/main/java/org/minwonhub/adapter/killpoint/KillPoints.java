package org.minwonhub.adapter.killpoint;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * Halts the process at a named instant, without shutdown hooks and without flushing
 * anything: the same as {@code kill -9}. {@code minwonhub.kill-at=after-board-write}
 * halts at the first passage, {@code after-board-write:3} at the third.
 */
public final class KillPoints {

	public static final String PROPERTY = "minwonhub.kill-at";

	/** What a killed process exits with: the status that a shell reports for kill -9. */
	public static final int EXIT_STATUS = 137;

	private final @Nullable KillPoint chosen;

	private final AtomicInteger passagesLeft;

	private final Runnable halt;

	KillPoints(@Nullable KillPoint chosen, int passage, Runnable halt) {
		this.chosen = chosen;
		this.passagesLeft = new AtomicInteger(passage);
		this.halt = halt;
	}

	public static KillPoints off() {
		return new KillPoints(null, 0, () -> {
		});
	}

	/**
	 * Reads the property; a name that is no point stops the start, since a test relies on
	 * it.
	 */
	public static KillPoints fromSystemProperties(Map<Object, Object> properties) {
		String value = Optional.ofNullable(properties.get(PROPERTY)).map(Object::toString).orElse("");
		if (value.isEmpty()) {
			return off();
		}
		String[] parts = value.split(":", 2);
		int passage = (parts.length > 1) ? Integer.parseInt(parts[1]) : 1;
		return new KillPoints(named(parts[0]), passage, () -> Runtime.getRuntime().halt(EXIT_STATUS));
	}

	private static KillPoint named(String name) {
		return Arrays.stream(KillPoint.values())
			.filter((point) -> point.propertyValue().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No kill point is named " + name));
	}

	/** Says that the flow is at the point now. */
	public void pass(KillPoint point) {
		if (point == this.chosen && this.passagesLeft.decrementAndGet() == 0) {
			this.halt.run();
		}
	}

}
