package org.minwonhub.audit.evidence;

import org.minwonhub.audit.report.Check;

/** An evidence file, or something in it, cannot be what it should be. */
final class EvidenceException extends Exception {

	private final Check check;

	EvidenceException(Check check, String found) {
		super(found);
		this.check = check;
	}

	Check check() {
		return this.check;
	}

	String found() {
		return String.valueOf(getMessage());
	}

}
