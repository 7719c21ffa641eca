package org.minwonhub.hub.complaint;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationNumberTests {

	@Test
	void theMonthIsThatOfSeoul() {
		assertThat(ApplicationNumber.of(17, Instant.parse("2026-11-30T15:00:00Z"))).startsWith("MH-2612-0000017-");
		assertThat(ApplicationNumber.of(17, Instant.parse("2026-11-30T14:59:59Z"))).startsWith("MH-2611-0000017-");
	}

	@Test
	void everySingleMistypedDigitChangesTheCheckDigit() {
		Instant at = Instant.parse("2026-11-22T00:00:00Z");
		String number = ApplicationNumber.of(1234567, at);
		for (int digit = 0; digit < 7; digit++) {
			for (char other = '0'; other <= '9'; other++) {
				StringBuilder running = new StringBuilder("1234567");
				if (running.charAt(digit) != other) {
					running.setCharAt(digit, other);
					String mistyped = ApplicationNumber.of(Long.parseLong(running.toString()), at);
					assertThat(mistyped.charAt(mistyped.length() - 1)).isNotEqualTo(number.charAt(number.length() - 1));
				}
			}
		}
	}

}
