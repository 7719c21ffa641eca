package org.minwonhub.log.checkpoint;

import org.minwonhub.log.MalformedException;

/** ASCII decimals as C2SP writes sizes and indices: no sign, no leading zeroes. */
public final class Decimal {

	private Decimal() {
	}

	public static long parse(String text) throws MalformedException {
		if (!text.matches("0|[1-9][0-9]{0,18}")) {
			throw new MalformedException("Not a decimal without leading zeroes");
		}
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new MalformedException("Larger than 2^63 - 1");
		}
	}

}
