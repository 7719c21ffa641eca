package org.minwonhub.log.note;

import java.nio.charset.StandardCharsets;

import org.minwonhub.log.key.SigningKey;

/** Signs notes as a log does: Ed25519 over the text (C2SP signed-note, type 0x01). */
public final class NoteSigner {

	private final VerifierKey verifier;

	private final SigningKey key;

	/**
	 * @param name for a log, its origin
	 */
	public NoteSigner(String name, SigningKey key) {
		this.verifier = new VerifierKey(name, SignatureType.ED25519, key.publicKey());
		this.key = key;
	}

	/** What those who verify need. */
	public VerifierKey verifierKey() {
		return this.verifier;
	}

	/**
	 * @param text with its final newline
	 */
	public NoteSignature sign(String text) {
		byte[] signature = this.key.sign(SignedNote.requireText(text).getBytes(StandardCharsets.UTF_8));
		return new NoteSignature(this.verifier.name(), this.verifier.id(), signature);
	}

}
