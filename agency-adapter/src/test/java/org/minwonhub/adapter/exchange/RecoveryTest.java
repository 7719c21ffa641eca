package org.minwonhub.adapter.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.minwonhub.adapter.store.OutboxMessage.State;
import org.minwonhub.adapter.testing.Eventually;
import org.minwonhub.adapter.testing.Gnuboard;
import org.minwonhub.adapter.testing.MovingClock;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.OfferMessages;

import static org.assertj.core.api.Assertions.assertThat;

class RecoveryTest {

	@TempDir
	private Path folder;

	@Test
	void whatMustWaitIsBroughtEverMoreRarelyUntilTheHubHasItOrNeedsItNoMore() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			bench.look();
			Eventually.await("kept", () -> bench.store.outbox().count(State.ACCEPTED) == 1);
			org.minwonhub.xsd.complaint.Recovery restored = new org.minwonhub.xsd.complaint.Recovery();
			restored.setEpoch(1);
			restored.setSince(Instant.now().minus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC));
			bench.hub.recovery = restored;
			MovingClock clock = new MovingClock(Instant.now());
			Recovery recovery = new Recovery(bench.store, bench.connection, bench.sender, clock);

			look(recovery, clock, Duration.ofMinutes(20));
			assertThat(bench.hub.offers).as("seven within five minutes, then one each").hasSizeBetween(8, 13);
			assertThat(bench.hub.offers).noneMatch(OfferMessages::isComplete);

			recovery.ask();
			recovery.look();
			assertThat(bench.hub.offers).as("a hub that was away is asked at once").hasSizeBetween(9, 14);

			bench.hub.outcome = "WAIVED";
			look(recovery, clock, Duration.ofMinutes(6));
			assertThat(bench.hub.offers.get(bench.hub.offers.size() - 1).isComplete()).isTrue();
			int offers = bench.hub.offers.size();
			look(recovery, clock, Duration.ofMinutes(20));
			assertThat(bench.hub.offers).hasSize(offers);
		}
	}

	/** As often as the running adapter does. */
	private static void look(Recovery recovery, MovingClock clock, Duration whole) {
		for (Duration passed = Duration.ZERO; passed.compareTo(whole) < 0; passed = passed.plusSeconds(2)) {
			recovery.look();
			clock.advance(Duration.ofSeconds(2));
		}
	}

}
