package org.minwonhub.adapter.killpoint;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KillPointsTest {

	@Test
	void theChosenPassageHaltsAndNoOther() {
		AtomicInteger halts = new AtomicInteger();
		KillPoints points = new KillPoints(KillPoint.AFTER_BOARD_WRITE, 2, halts::incrementAndGet);
		points.pass(KillPoint.AFTER_BOARD_WRITE);
		points.pass(KillPoint.BEFORE_BOARD_WRITE);
		assertThat(halts).hasValue(0);
		points.pass(KillPoint.AFTER_BOARD_WRITE);
		assertThat(halts).hasValue(1);
		points.pass(KillPoint.AFTER_BOARD_WRITE);
		assertThat(halts).hasValue(1);
	}

	@Test
	void aNameThatIsNoPointStopsTheStart() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> KillPoints.fromSystemProperties(Map.of(KillPoints.PROPERTY, "after-bord-write")));
	}

	@Test
	void everyPointHasANameForTheProperty() {
		assertThat(KillPoint.AFTER_INBOX_COMMIT.propertyValue()).isEqualTo("after-inbox-commit");
	}

}
