package org.minwonhub.hub.complaint;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LifecycleTests {

	/**
	 * Every event in every state, in the order of {@link LegEvent}: DELIVERED, ACCEPT,
	 * PROGRESS, INTERIM, FINAL, ADDITIONAL, RETRACT_FINAL, RETRACT_OTHER, TRANSFER,
	 * TRANSFER_ACCEPTED, WITHDRAW. A dash is forbidden.
	 */
	private static final String EXPECTED = """
			ACCEPTED           ACCEPTED ACCEPTED IN_PROGRESS IN_PROGRESS ANSWERED - - - TRANSFER_REQUESTED - WITHDRAWN
			ANSWERED           ANSWERED ANSWERED ANSWERED ANSWERED ANSWERED ANSWERED IN_PROGRESS ANSWERED - - -
			CLOSED             CLOSED - - - - - - - - - -
			DELIVERED          DELIVERED ACCEPTED DELIVERED - - - - - TRANSFER_REQUESTED - WITHDRAWN
			FILED              DELIVERED ACCEPTED FILED - - - - - TRANSFER_REQUESTED - WITHDRAWN
			IN_PROGRESS        IN_PROGRESS IN_PROGRESS IN_PROGRESS IN_PROGRESS ANSWERED - - IN_PROGRESS TRANSFER_REQUESTED - WITHDRAWN
			TRANSFERRED        TRANSFERRED - - - - - - - - - -
			TRANSFER_REQUESTED TRANSFER_REQUESTED - - - - - - - - TRANSFERRED WITHDRAWN
			WITHDRAWN          WITHDRAWN - - - - - - - - - -
			""";

	@Test
	void everyEventInEveryStateDoesWhatTheTableSays() {
		assertThat(table()).isEqualTo(EXPECTED.replaceAll(" +", " "));
	}

	@Test
	void aLateAcknowledgementIsAllowedInEveryState() {
		for (LegState state : LegState.values()) {
			assertThat(Lifecycle.next(state, LegEvent.DELIVERED)).as(state.name()).isPresent();
		}
	}

	private static String table() {
		Map<String, String> rows = new TreeMap<>();
		for (LegState state : LegState.values()) {
			rows.put(state.name(),
					Arrays.stream(LegEvent.values())
						.map(event -> Lifecycle.next(state, event).map(LegState::name).orElse("-"))
						.collect(Collectors.joining(" ")));
		}
		return rows.entrySet()
			.stream()
			.map(row -> row.getKey() + " " + row.getValue() + "\n")
			.collect(Collectors.joining());
	}

}
