package org.minwonhub.registry;

import java.time.Instant;
import java.util.Set;

/**
 * A participant as the integration centre registered it.
 *
 * @param uri {@code urn:agency:<code>} or {@code urn:partner:<id>}
 * @param kind agency or partner
 * @param nameKo its Korean name
 * @param nameEn its English name
 * @param state whether it may speak now
 * @param receivesCopies whether it gets a copy of complaints that agencies handle
 * themselves, as the integrated board does
 * @param categories category codes that it serves
 * @param regions 법정동코드 that it serves, trailing zeros naming the larger area; empty means
 * everywhere
 * @param registeredAt when it was registered
 */
public record Participant(String uri, Kind kind, String nameKo, String nameEn, State state, boolean receivesCopies,
		Set<String> categories, Set<String> regions, Instant registeredAt) {

	/** What a participant is. */
	public enum Kind {

		AGENCY, PARTNER

	}

	/** Whether a participant may speak. */
	public enum State {

		/** Registered, no certificate yet. */
		APPLIED,
		/** On trial: in exchange with itself and others on trial only. */
		TEST,
		/** In exchange. */
		LIVE,
		/** Refused at its next message until it is resumed. */
		SUSPENDED,
		/** Left the exchange. */
		RETIRED;

		/** Whether it may send and receive at all. */
		public boolean speaks() {
			return this == LIVE || this == TEST;
		}

	}

	/** Whether its regions include the given 법정동코드. */
	public boolean servesRegion(String region) {
		return this.regions.isEmpty() || this.regions.stream().anyMatch(own -> region.startsWith(stem(own)));
	}

	/**
	 * The digits that name the area: 법정동코드 is 시도 2, 시군구 3, 읍면동 3, 리 2 digits, filled with
	 * zeros.
	 */
	private static String stem(String region) {
		if (region.endsWith("00000000")) {
			return region.substring(0, 2);
		}
		if (region.endsWith("00000")) {
			return region.substring(0, 5);
		}
		return region.endsWith("00") ? region.substring(0, 8) : region;
	}

}
