package org.minwonhub.audit.report;

/**
 * What is checked, by stable names. The bundles hold a sentence for each, and what it
 * means if it fails.
 */
public enum Check {

	// The names of message-log's findings.
	CHECKPOINT_MISSING(Outcome.INCOMPLETE), CHECKPOINT_MALFORMED(Outcome.NOT_VERIFIED),
	CHECKPOINT_NOT_TRUSTED(Outcome.NOT_VERIFIED), LOG_IS_SHORTER(Outcome.NOT_VERIFIED),
	HISTORY_DIFFERS(Outcome.NOT_VERIFIED), BUNDLE_MISSING(Outcome.INCOMPLETE), BUNDLE_MALFORMED(Outcome.NOT_VERIFIED),
	ENTRY_ALTERED(Outcome.NOT_VERIFIED), TILE_ALTERED(Outcome.NOT_VERIFIED),
	ENTRY_AND_TILE_DIFFER(Outcome.NOT_VERIFIED), TILE_MISSING(Outcome.INCOMPLETE), TILE_MALFORMED(Outcome.NOT_VERIFIED),
	ROOT_DIFFERS(Outcome.NOT_VERIFIED),

	/** Too few witnesses of the policy have cosigned. */
	QUORUM_NOT_MET(Outcome.INCOMPLETE),

	/** The log's first entry names another key. */
	GENESIS_DIFFERS(Outcome.NOT_VERIFIED),

	/** An entry is not what the hub writes. */
	ENTRY_MALFORMED(Outcome.NOT_VERIFIED),

	/** An entry of a kind that this version of the tool does not know. */
	ENTRY_UNKNOWN(Outcome.INCOMPLETE),

	/** An entry's time is before that of the entries in front of it. */
	TIME_WENT_BACK(Outcome.NOT_VERIFIED),

	/** A witness had seen an entry before the time that it claims. */
	TIME_AFTER_WITNESS(Outcome.NOT_VERIFIED),

	/** A witness had not seen an entry long after the time that it claims. */
	TIME_BEFORE_WITNESS(Outcome.INCOMPLETE),

	/** No time stamp is where one was to be. */
	STAMP_MISSING(Outcome.INCOMPLETE),

	/** A time stamp proves nothing. */
	STAMP_WRONG(Outcome.NOT_VERIFIED),

	/** A certificate behind a time stamp was revoked. */
	STAMP_REVOKED(Outcome.NOT_VERIFIED),

	/**
	 * The revocation lists that were given do not answer for the certificates behind a
	 * time stamp.
	 */
	STAMP_REVOCATION_UNKNOWN(Outcome.INCOMPLETE),

	/** An entry was under a time stamp before the time that it claims. */
	TIME_AFTER_STAMP(Outcome.NOT_VERIFIED),

	/** An entry was not under a time stamp long after the time that it claims. */
	TIME_BEFORE_STAMP(Outcome.INCOMPLETE),

	/** Two accepted messages of one sender have the same number. */
	NUMBER_TWICE(Outcome.NOT_VERIFIED),

	/** No message of a sender has this number. */
	NUMBER_MISSING(Outcome.INCOMPLETE),

	/**
	 * No message of a sender has this number, and the sender says itself that it gave it
	 * up.
	 */
	NUMBER_GIVEN_UP(Outcome.VERIFIED),

	/**
	 * No message of a sender has this number, and the sender does not know any more what
	 * it was for.
	 */
	NUMBER_FORGOTTEN(Outcome.INCOMPLETE),

	/** A message was accepted under a number that its sender says it gave up. */
	GIVEN_UP_CONTRADICTED(Outcome.INCOMPLETE),

	/** What a participant is to have said of its numbers is not signed by it. */
	STATEMENT_NOT_BELIEVED(Outcome.INCOMPLETE),

	/** A kept checkpoint cannot be read. */
	KEPT_MALFORMED(Outcome.INCOMPLETE),

	/** A kept checkpoint differs from the log, but the log never signed it. */
	KEPT_NOT_TRUSTED(Outcome.NOT_VERIFIED),

	/** A kept checkpoint is of another log. */
	KEPT_OF_ANOTHER_LOG(Outcome.INCOMPLETE),

	/** Two checkpoints of one size, both signed, have different roots. */
	TWO_FACES(Outcome.NOT_VERIFIED),

	/** Checkpoints of different sizes, and no log that could prove one from the other. */
	NOT_COMPARED(Outcome.INCOMPLETE),

	/**
	 * The log's stored hashes do not lead to its checkpoint, so nothing follows from
	 * them.
	 */
	TILES_DIFFER(Outcome.NOT_VERIFIED),

	/** A proof breaks its format. */
	PROOF_MALFORMED(Outcome.NOT_VERIFIED),

	/** A proof does not lead from the entry to the signed root. */
	NOT_INCLUDED(Outcome.NOT_VERIFIED),

	/** The entry commits to another envelope. */
	COMMITMENT_DIFFERS(Outcome.NOT_VERIFIED),

	/** It is no evidence file, or one made to do harm. */
	EVIDENCE_MALFORMED(Outcome.NOT_VERIFIED),

	/** Another version of the format. */
	EVIDENCE_UNKNOWN(Outcome.INCOMPLETE),

	/** A file that the manifest does not name. */
	FILE_ADDED(Outcome.NOT_VERIFIED),

	/** A file that must be there. */
	FILE_MISSING(Outcome.NOT_VERIFIED),

	/** A file is not what the manifest says. */
	FILE_ALTERED(Outcome.NOT_VERIFIED),

	/** The hub did not sign the manifest. */
	EVIDENCE_NOT_SIGNED(Outcome.NOT_VERIFIED),

	/** Parts of the evidence speak of different messages. */
	EVIDENCE_CONTRADICTS(Outcome.NOT_VERIFIED),

	/** The sender's signature does not hold. */
	SIGNATURE_WRONG(Outcome.NOT_VERIFIED),

	/** The signer's certificate was not good at the time. */
	CERTIFICATE_WRONG(Outcome.NOT_VERIFIED),

	/** The signer's certificate is its own. */
	CERTIFICATE_OWN(Outcome.INCOMPLETE),

	/** An attached part is not the message's. */
	PART_ALTERED(Outcome.NOT_VERIFIED),

	/** A participant's file is not XML. */
	RECEIPT_MALFORMED(Outcome.INCOMPLETE),

	/** The hub did not sign a receipt. */
	RECEIPT_NOT_SIGNED(Outcome.INCOMPLETE),

	/** The hub promised an entry that is not in the log. */
	RECEIPT_NOT_IN_LOG(Outcome.NOT_VERIFIED),

	/** The promise's deadline lies behind the log's newest entry. */
	RECEIPT_PENDING(Outcome.INCOMPLETE),

	/** The hub handed over a message that is not in the log. */
	MESSAGE_MISSING(Outcome.NOT_VERIFIED),

	/** A delivery that the recipient has not acknowledged. */
	ASSIGNMENT_OPEN(Outcome.INCOMPLETE),

	/** The checkpoint that gives the seed is not newer than the period. */
	SEED_TOO_OLD(Outcome.NOT_VERIFIED),

	/** No entry is by or for the participant that was asked for. */
	PARTICIPANT_UNKNOWN(Outcome.INCOMPLETE),

	/** There is nothing to draw a sample from. */
	SAMPLE_EMPTY(Outcome.INCOMPLETE);

	private final Outcome outcome;

	Check(Outcome outcome) {
		this.outcome = outcome;
	}

	public Outcome outcome() {
		return this.outcome;
	}

}
