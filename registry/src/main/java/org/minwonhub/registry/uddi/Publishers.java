package org.minwonhub.registry.uddi;

/**
 * Knows publishers by their tokens.
 */
public interface Publishers {

	/**
	 * The publisher that a token was given to.
	 * @param authToken the authInfo of a call; empty if it had none
	 * @throws UddiFault E_authTokenRequired if it is empty, unknown or discarded,
	 * E_authTokenExpired if its time has passed
	 */
	Publisher of(String authToken) throws UddiFault;

}
