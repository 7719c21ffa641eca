package org.minwonhub.hub.intake;

import org.minwonhub.registry.EnrolledCertificate;

/**
 * Captures, in the intake transaction, what a recipient will need to judge the signer as
 * of now: chain certificates and revocation lists.
 */
public interface SignerEvidence {

	/**
	 * @param message the message's row
	 * @param signer the certificate that signed it
	 */
	void attach(long message, EnrolledCertificate signer);

}
