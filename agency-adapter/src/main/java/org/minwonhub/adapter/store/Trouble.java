package org.minwonhub.adapter.store;

import org.jspecify.annotations.Nullable;

/**
 * Why something waits or is parked, and what to do about it; never content.
 *
 * @param code stable: the hub's fault code, or one of the adapter's own
 * @param messageKo one plain sentence in Korean
 * @param messageEn the same in English
 * @param nextStepKo what to do, in Korean
 * @param nextStepEn the same in English
 * @param correlationId names it in the hub's records, where it comes from there
 */
public record Trouble(String code, String messageKo, String messageEn, String nextStepKo, String nextStepEn,
		@Nullable String correlationId) {

	private static final int LONGEST = 2000;

	public Trouble {
		messageKo = cut(messageKo);
		messageEn = cut(messageEn);
		nextStepKo = cut(nextStepKo);
		nextStepEn = cut(nextStepEn);
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST);
	}

}
