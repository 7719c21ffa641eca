package org.minwonhub.log.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimeBoundsTests {

	private static final Instant T0 = Instant.parse("2026-11-22T03:00:00Z");

	private static final Instant T1 = Instant.parse("2026-11-22T03:10:00Z");

	private static final Duration SKEW = Duration.ofSeconds(30);

	private final TimeBounds bounds = new TimeBounds(new TreeMap<>(Map.of(10L, T0, 20L, T1)));

	@Test
	void anEntryBetweenTwoCheckpointsHasATimeBetweenTheirs() {
		assertThat(this.bounds.violation(10, T0.minusSeconds(90), SKEW)).isEmpty();
		assertThat(this.bounds.violation(19, T1.plusSeconds(30), SKEW)).isEmpty();
		assertThat(this.bounds.violation(10, T0.minusSeconds(90).minusMillis(1), SKEW))
			.contains(new TimeViolation(TimeViolation.Kind.TOO_EARLY, T0.minusSeconds(60)));
		assertThat(this.bounds.violation(19, T1.plusSeconds(30).plusMillis(1), SKEW))
			.contains(new TimeViolation(TimeViolation.Kind.TOO_LATE, T1));
	}

	@Test
	void beforeTheFirstAndBehindTheLastOneSideIsOpen() {
		assertThat(this.bounds.violation(9, Instant.EPOCH, SKEW)).isEmpty();
		assertThat(this.bounds.violation(9, T0.plusSeconds(31), SKEW)).isPresent();
		assertThat(this.bounds.violation(20, T1.plus(Duration.ofDays(1)), SKEW)).isEmpty();
		assertThat(this.bounds.violation(20, T1.minus(Duration.ofDays(1)), SKEW)).isPresent();
		assertThat(TimeBounds.NONE.violation(5, Instant.EPOCH, SKEW)).isEmpty();
	}

	@Test
	void aLargerCheckpointThatWasSeenEarlierBoundsTheSmallerOneToo() {
		TimeBounds odd = new TimeBounds(new TreeMap<>(Map.of(10L, T1, 20L, T0)));
		assertThat(odd.thereAt(5)).isEqualTo(T0);
		assertThat(odd.notThereAt(25)).isEqualTo(T1);
	}

}
