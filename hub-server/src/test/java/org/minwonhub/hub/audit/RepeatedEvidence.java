package org.minwonhub.hub.audit;

import java.util.Collections;
import java.util.function.Function;

/** Evidence of so many messages as a test wants, made of one. */
public final class RepeatedEvidence {

	private RepeatedEvidence() {
	}

	/**
	 * @param beans the hub's
	 * @param row of the message
	 */
	public static Evidence of(Function<Class<?>, ?> beans, long row, int times) {
		return new Evidence((EvidenceContent) beans.apply(EvidenceContent.class), Collections.nCopies(times, row),
				PartScope.ALL);
	}

}
