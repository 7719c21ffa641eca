package org.minwonhub.log.note;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.MalformedException;

/**
 * A signature that a known key made of the note's text. {@link SignedNote#verify} alone
 * makes them.
 */
public final class VerifiedSignature {

	private final VerifierKey key;

	private final NoteSignature signature;

	VerifiedSignature(VerifierKey key, NoteSignature signature) {
		this.key = key;
		this.signature = signature;
	}

	public VerifierKey key() {
		return this.key;
	}

	public NoteSignature signature() {
		return this.signature;
	}

	/** When a witness signed; null for other signatures, which carry no time. */
	public @Nullable Instant time() {
		if (this.key.type() != SignatureType.COSIGNATURE) {
			return null;
		}
		try {
			return Cosignature.time(this.signature);
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("A verified cosignature has a time", ex);
		}
	}

}
