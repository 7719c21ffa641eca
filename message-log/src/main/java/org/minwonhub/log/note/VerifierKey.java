package org.minwonhub.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.key.PublicKey;
import org.minwonhub.log.merkle.StrictBase64;

/**
 * A key that is known and trusted: its name, what it signs, and the key ("vkey", C2SP
 * signed-note, "Verifier keys").
 *
 * @param name for a log, its origin
 */
public record VerifierKey(String name, SignatureType type, PublicKey key) {

	private static final int ID_DIGITS = 8;

	public VerifierKey {
		if (!KeyName.isValid(name)) {
			throw new IllegalArgumentException("Not a key name");
		}
	}

	/** {@code <name>+<key ID>+<base64>}; the key ID must be the key's. */
	public static VerifierKey parse(String vkey) throws MalformedException {
		String[] parts = vkey.split("\\+", 3);
		if (parts.length != 3 || !KeyName.isValid(parts[0]) || !parts[1].matches("[0-9a-fA-F]{" + ID_DIGITS + "}")) {
			throw new MalformedException("Not a verifier key");
		}
		byte[] typed = StrictBase64.decode(parts[2]);
		if (typed.length == 0) {
			throw new MalformedException("Not a verifier key");
		}
		PublicKey key = PublicKey.ofRaw(Arrays.copyOfRange(typed, 1, typed.length));
		VerifierKey parsed = new VerifierKey(parts[0], SignatureType.of(typed[0]), key);
		if (parsed.id() != HexFormat.fromHexDigits(parts[1])) {
			throw new MalformedException("The key ID is not the key's");
		}
		return parsed;
	}

	/** {@code SHA-256(name || 0x0A || type || public key)[:4]}. */
	public int id() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(this.name.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) '\n');
			return ByteBuffer.wrap(digest.digest(typed())).getInt();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Whether the signature names this key; it may still be wrong. */
	boolean isNamedBy(NoteSignature signature) {
		return signature.name().equals(this.name) && signature.keyId() == id();
	}

	boolean verify(String text, NoteSignature signature) {
		return switch (this.type) {
			case ED25519 -> this.key.verify(text.getBytes(StandardCharsets.UTF_8), signature.bytes());
			case COSIGNATURE -> Cosignature.verify(text, signature, this.key);
		};
	}

	/** The text form, which {@link #parse} reads. */
	public String encode() {
		return this.name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Base64.getEncoder().encodeToString(typed());
	}

	private byte[] typed() {
		byte[] typed = new byte[1 + PublicKey.LENGTH];
		typed[0] = this.type.identifier();
		System.arraycopy(this.key.toRaw(), 0, typed, 1, PublicKey.LENGTH);
		return typed;
	}

}
