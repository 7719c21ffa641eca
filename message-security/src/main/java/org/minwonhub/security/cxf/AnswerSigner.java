package org.minwonhub.security.cxf;

import org.jspecify.annotations.Nullable;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.VerifiedEnvelope;

/**
 * Chooses the key that an answer is signed with, so that a caller gets the family of
 * algorithms that it used itself.
 */
@FunctionalInterface
public interface AnswerSigner {

	/**
	 * @param request the verified request, or null where it was refused
	 */
	EnvelopeSigner forRequest(@Nullable VerifiedEnvelope request);

}
