package org.minwonhub.security.cxf;

import org.jspecify.annotations.Nullable;
import org.minwonhub.security.VerifiedEnvelope;

/** Sees the exact bytes of each answer before they leave. */
@FunctionalInterface
public interface AnswerRecorder {

	/**
	 * @param request the verified request, or null where it was refused
	 */
	void record(@Nullable VerifiedEnvelope request, byte[] answer);

}
