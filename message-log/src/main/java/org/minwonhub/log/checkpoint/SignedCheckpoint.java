package org.minwonhub.log.checkpoint;

import java.util.List;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.note.NoteSignature;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.note.SignedNote;
import org.minwonhub.log.note.VerifierKey;

/**
 * A checkpoint with the signatures that came with it, not yet believed: see
 * {@link #verify} and {@link org.minwonhub.log.policy.Policy#verify}.
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

	public SignedCheckpoint {
		if (!note.text().equals(checkpoint.text())) {
			throw new IllegalArgumentException("The note is not this checkpoint's");
		}
	}

	/**
	 * Signs a checkpoint. The caller has made sure that the tree extends the last one
	 * signed.
	 */
	public static SignedCheckpoint sign(Checkpoint checkpoint, NoteSigner signer) {
		if (!signer.verifierKey().name().equals(checkpoint.origin())) {
			throw new IllegalArgumentException("The key's name is not the checkpoint's origin");
		}
		String text = checkpoint.text();
		return new SignedCheckpoint(checkpoint, new SignedNote(text, List.of(signer.sign(text))));
	}

	public static SignedCheckpoint parse(byte[] bytes) throws MalformedException {
		SignedNote note = SignedNote.parse(bytes);
		return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
	}

	/**
	 * @param log the log's key; its name is the origin
	 * @return what may be believed
	 * @throws UnverifiedException if it is another log's, or not signed by this key
	 */
	public Checkpoint verify(VerifierKey log) throws UnverifiedException {
		if (!this.checkpoint.origin().equals(log.name())) {
			throw new UnverifiedException("The checkpoint is another log's");
		}
		this.note.verify(List.of(log));
		return this.checkpoint;
	}

	/** With one more signature, for example a witness's. */
	public SignedCheckpoint with(NoteSignature signature) {
		return new SignedCheckpoint(this.checkpoint, this.note.with(signature));
	}

	/** As it is served at {@code /checkpoint}. */
	public byte[] encode() {
		return this.note.encode();
	}

}
