package org.minwonhub.log;

/**
 * A well-formed signature, proof or quorum that does not hold. Whoever catches it has
 * found tampering, a wrong key, or a mistake; never a reason to go on.
 */
public final class UnverifiedException extends LogException {

	public UnverifiedException(String message) {
		super(message);
	}

}
