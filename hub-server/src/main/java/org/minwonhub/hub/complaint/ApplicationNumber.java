package org.minwonhub.hub.complaint;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * 신청번호: {@code MH-<year><month>-<running number>-<check digit>}, for example
 * {@code MH-2611-0000017-4}. People read it over the telephone, so a check digit (Luhn,
 * ISO/IEC 7812-1 annex B, over all digits before it) finds a mistyped one.
 */
final class ApplicationNumber {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM")
		.withZone(ZoneId.of("Asia/Seoul"));

	private ApplicationNumber() {
	}

	static String of(long running, Instant at) {
		String month = MONTH.format(at);
		String number = String.format("%07d", running);
		return "MH-" + month + "-" + number + "-" + checkDigit(month + number);
	}

	private static int checkDigit(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int doubled = digit * 2;
			sum += (i % 2 == 0) ? doubled / 10 + doubled % 10 : digit;
		}
		return (10 - sum % 10) % 10;
	}

}
