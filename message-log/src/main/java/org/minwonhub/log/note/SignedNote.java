package org.minwonhub.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;

/**
 * A note as it arrived, not yet believed (C2SP signed-note, "Format").
 *
 * @param text with its final newline
 * @param signatures at least one, in their order
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

	/**
	 * More signatures are refused; the specification asks for at least 16.
	 */
	public static final int MAX_SIGNATURES = 100;

	/** A longer note is refused. */
	public static final int MAX_LENGTH = 1 << 20;

	public SignedNote {
		requireText(text);
		signatures = List.copyOf(signatures);
		if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
			throw new IllegalArgumentException("A note has 1 to " + MAX_SIGNATURES + " signatures");
		}
	}

	public static SignedNote parse(byte[] bytes) throws MalformedException {
		String note = decode(bytes);
		int blank = note.lastIndexOf("\n\n");
		if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
			throw new MalformedException("The note has no signatures after an empty line");
		}
		return new SignedNote(note.substring(0, blank + 1), signatures(note.substring(blank + 2)));
	}

	/**
	 * Signature lines alone, as a witness answers: each ends in a newline.
	 */
	public static List<NoteSignature> signatures(String lines) throws MalformedException {
		if (!lines.endsWith("\n")) {
			throw new MalformedException("A signature line does not end");
		}
		List<NoteSignature> signatures = new ArrayList<>();
		for (int at = 0; at < lines.length(); at = lines.indexOf('\n', at) + 1) {
			if (signatures.size() == MAX_SIGNATURES) {
				throw new MalformedException("More than " + MAX_SIGNATURES + " signatures");
			}
			signatures.add(NoteSignature.parse(lines.substring(at, lines.indexOf('\n', at))));
		}
		return signatures;
	}

	private static String decode(byte[] bytes) throws MalformedException {
		if (bytes.length > MAX_LENGTH) {
			throw new MalformedException("The note is longer than " + MAX_LENGTH + " bytes");
		}
		for (byte b : bytes) {
			if (b >= 0 && b < 0x20 && b != '\n') {
				throw new MalformedException("The note has a control character");
			}
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new MalformedException("The note is not UTF-8");
		}
	}

	static String requireText(String text) {
		if (!text.endsWith("\n") || text.chars().anyMatch((c) -> c < 0x20 && c != '\n')) {
			throw new IllegalArgumentException("Not a note's text");
		}
		return text;
	}

	/**
	 * Verifies the signatures of known keys and ignores all others.
	 * @return those signatures, at least one, the first of each key
	 * @throws UnverifiedException if a known key's signature is wrong, or no known key
	 * has signed
	 */
	public List<VerifiedSignature> verify(Collection<VerifierKey> known) throws UnverifiedException {
		List<VerifiedSignature> verified = new ArrayList<>();
		for (VerifierKey key : known) {
			for (NoteSignature signature : this.signatures) {
				if (key.isNamedBy(signature)) {
					if (!key.verify(this.text, signature)) {
						throw new UnverifiedException("The signature of " + key.name() + " is wrong");
					}
					verified.add(new VerifiedSignature(key, signature));
					break;
				}
			}
		}
		if (verified.isEmpty()) {
			throw new UnverifiedException("No known key has signed");
		}
		return verified;
	}

	/**
	 * With one more signature; an earlier one of the same key is replaced.
	 */
	public SignedNote with(NoteSignature signature) {
		List<NoteSignature> all = new ArrayList<>(this.signatures);
		all.removeIf((other) -> other.name().equals(signature.name()) && other.keyId() == signature.keyId());
		all.add(signature);
		return new SignedNote(this.text, all);
	}

	/** The note as it is sent and stored. */
	public byte[] encode() {
		StringBuilder note = new StringBuilder(this.text).append('\n');
		this.signatures.forEach((signature) -> note.append(signature.line()));
		return note.toString().getBytes(StandardCharsets.UTF_8);
	}

}
