package org.minwonhub.adapter.hub;

import java.util.Set;

import org.minwonhub.adapter.store.Trouble;

/**
 * A call did not end in a verified answer that says yes.
 */
public class HubCallException extends Exception {

	private static final Set<String> PARTICIPANTS = Set.of("PARTICIPANT_SUSPENDED", "SIGNER_UNKNOWN",
			"SIGNER_UNTRUSTED", "CERTIFICATE_EXPIRED", "CERTIFICATE_REVOKED", "MESSAGE_EXPIRED", "CLOCK_AHEAD");

	private final transient Trouble trouble;

	private final boolean retryable;

	HubCallException(Trouble trouble, boolean retryable, Throwable cause) {
		super(trouble.code() + ": " + trouble.messageEn(), cause);
		this.trouble = trouble;
		this.retryable = retryable;
	}

	public Trouble trouble() {
		return this.trouble;
	}

	/** Whether the same call may succeed later. */
	public boolean retryable() {
		return this.retryable;
	}

	/**
	 * Whether the cause lies with the participant, its certificate or its clock and not
	 * with what was sent: once that is mended, the same message is taken.
	 */
	public boolean concernsParticipant() {
		return PARTICIPANTS.contains(this.trouble.code());
	}

	public boolean has(String code) {
		return this.trouble.code().equals(code);
	}

}
