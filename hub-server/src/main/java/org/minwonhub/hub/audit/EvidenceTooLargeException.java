package org.minwonhub.hub.audit;

/** More is asked for than one evidence file holds. */
public class EvidenceTooLargeException extends RuntimeException {

	EvidenceTooLargeException(String limit) {
		super("An evidence file holds at most " + limit);
	}

}
