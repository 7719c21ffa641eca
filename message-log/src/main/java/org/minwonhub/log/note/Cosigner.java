package org.minwonhub.log.note;

import java.nio.ByteBuffer;
import java.time.Instant;

import org.minwonhub.log.key.SigningKey;

/**
 * Signs checkpoints as a witness does (C2SP tlog-cosignature, Ed25519, type 0x04). Only
 * for what was found consistent with all that was cosigned before.
 */
public final class Cosigner {

	private final VerifierKey verifier;

	private final SigningKey key;

	public Cosigner(String name, SigningKey key) {
		this.verifier = new VerifierKey(name, SignatureType.COSIGNATURE, key.publicKey());
		this.key = key;
	}

	/** What those who verify need. */
	public VerifierKey verifierKey() {
		return this.verifier;
	}

	/**
	 * @param text the checkpoint's text with its final newline
	 * @param at now; the signature carries it in whole seconds
	 */
	public NoteSignature sign(String text, Instant at) {
		long seconds = at.getEpochSecond();
		if (seconds < 0) {
			throw new IllegalArgumentException("A cosignature's time is not before 1970");
		}
		byte[] signature = this.key.sign(Cosignature.message(SignedNote.requireText(text), seconds));
		byte[] timestamped = ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array();
		return new NoteSignature(this.verifier.name(), this.verifier.id(), timestamped);
	}

}
