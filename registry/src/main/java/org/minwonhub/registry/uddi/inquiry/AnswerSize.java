package org.minwonhub.registry.uddi.inquiry;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;

/**
 * The most that one answer holds. Anybody may ask, and an answer is in memory as a whole:
 * so it is measured before it is read.
 */
final class AnswerSize {

	private static final long MOST = 8L << 20;

	private AnswerSize() {
	}

	/**
	 * Refuses what is too large.
	 * @param length in characters
	 */
	static void require(long length) {
		if (length > MOST) {
			throw new UddiFault(UddiError.RESULT_SET_TOO_LARGE, "");
		}
	}

}
