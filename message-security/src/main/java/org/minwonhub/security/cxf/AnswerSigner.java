package org.minwonhub.security.cxf;

import java.security.interfaces.ECPublicKey;

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

	/** Answers EC with EC, and everything else, refused requests too, with RSA. */
	static AnswerSigner inTheCallersFamily(EnvelopeSigner rsa, EnvelopeSigner ec) {
		return (request) -> (request != null && request.signer().getPublicKey() instanceof ECPublicKey) ? ec : rsa;
	}

}
