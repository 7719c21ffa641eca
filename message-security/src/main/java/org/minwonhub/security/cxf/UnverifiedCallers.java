package org.minwonhub.security.cxf;

import java.util.Optional;

import org.minwonhub.security.RefusalCode;

/**
 * Decides which of those whose requests could not be verified are still told why. A
 * signed fault costs an operation with the private key, and anybody can ask for one.
 */
@FunctionalInterface
public interface UnverifiedCallers {

	/**
	 * Called once for each request that is refused before it is known who sent it.
	 * @param code why
	 * @param address the network address that it came from
	 * @return empty to answer with the signed fault; else the plain text of an unsigned
	 * answer with HTTP status 429 (RFC 6585 section 4)
	 */
	Optional<String> sendAway(RefusalCode code, String address);

}
