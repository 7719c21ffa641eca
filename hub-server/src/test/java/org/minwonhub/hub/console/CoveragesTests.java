package org.minwonhub.hub.console;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.Participant.Kind;
import org.minwonhub.registry.Participant.State;

import static org.assertj.core.api.Assertions.assertThat;

class CoveragesTests {

	private static final String SEOUL = "1100000000";

	private static final String JONGNO = "1111000000";

	private static final String BUSAN = "2600000000";

	@Test
	void aCategoryThatNobodyServesIsAGap() {
		assertThat(of().gap()).isTrue();
		assertThat(of(agency("1", SEOUL)).gap()).isFalse();
	}

	@Test
	void whereOtherCategoriesAreServedAndThisOneIsNotIsAGap() {
		assertThat(of(agency("1", SEOUL)).gaps()).containsExactly(BUSAN);
		assertThat(of(agency("1", JONGNO)).gaps()).containsExactly(SEOUL, BUSAN);
		assertThat(of(agency("1")).gaps()).isEmpty();
	}

	@Test
	void whereSeveralServeItIsAnOverlap() {
		assertThat(of(agency("1", SEOUL), agency("2", BUSAN)).overlaps()).isEmpty();
		assertThat(of(agency("1", SEOUL), agency("2", JONGNO)).overlaps()).containsExactly(JONGNO);
		assertThat(of(agency("1"), agency("2", BUSAN)).overlaps()).containsExactly(BUSAN);
		assertThat(of(agency("1"), agency("2")).overlaps()).containsExactly(Coverages.EVERYWHERE);
	}

	private static Coverage of(Participant... agencies) {
		return Coverages.of("TRAFFIC", List.of(agencies), new TreeSet<>(Set.of(SEOUL, JONGNO, BUSAN)));
	}

	private static Participant agency(String code, String... regions) {
		return new Participant("urn:agency:" + code, Kind.AGENCY, code, code, State.LIVE, false, Set.of("TRAFFIC"),
				Set.of(regions), Instant.EPOCH);
	}

}
