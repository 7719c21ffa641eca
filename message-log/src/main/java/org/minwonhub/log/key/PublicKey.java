package org.minwonhub.log.key;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

import org.minwonhub.log.MalformedException;

/** An Ed25519 public key: 32 bytes (RFC 8032 section 5.1.5). */
public final class PublicKey {

	/** Bytes of a key. */
	public static final int LENGTH = 32;

	private static final int SIGNATURE_LENGTH = 64;

	/** RFC 8410 section 4, up to the 32 bytes of the key. */
	private static final byte[] SPKI_HEAD = { 0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00 };

	private final byte[] raw;

	private PublicKey(byte[] raw) {
		this.raw = raw;
	}

	public static PublicKey ofRaw(byte[] raw) throws MalformedException {
		if (raw.length != LENGTH) {
			throw new MalformedException("An Ed25519 key has 32 bytes, not " + raw.length);
		}
		return new PublicKey(raw.clone());
	}

	/**
	 * @param encoded SubjectPublicKeyInfo (RFC 8410 section 4)
	 */
	public static PublicKey ofSpki(byte[] encoded) throws MalformedException {
		if (encoded.length != SPKI_HEAD.length + LENGTH
				|| !Arrays.equals(encoded, 0, SPKI_HEAD.length, SPKI_HEAD, 0, SPKI_HEAD.length)) {
			throw new MalformedException("Not an Ed25519 public key");
		}
		return new PublicKey(Arrays.copyOfRange(encoded, SPKI_HEAD.length, encoded.length));
	}

	/**
	 * @throws IllegalArgumentException if it is not an Ed25519 key
	 */
	public static PublicKey of(java.security.PublicKey key) {
		try {
			return ofSpki(key.getEncoded());
		}
		catch (MalformedException ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
	}

	/** Whether the 64 bytes are this key's signature of the message. */
	public boolean verify(byte[] message, byte[] signature) {
		if (signature.length != SIGNATURE_LENGTH) {
			// The JDK does not ask: it takes a missing last byte for a zero.
			return false;
		}
		try {
			Signature verifier = Signature.getInstance("Ed25519");
			verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(toSpki())));
			verifier.update(message);
			return verifier.verify(signature);
		}
		catch (SignatureException | InvalidKeyException | InvalidKeySpecException ex) {
			// Not a point of the curve, or not 64 bytes: nothing that this key could
			// sign.
			return false;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java 17 platform has Ed25519", ex);
		}
	}

	public byte[] toRaw() {
		return this.raw.clone();
	}

	/** RFC 8410 section 4. */
	public byte[] toSpki() {
		byte[] encoded = Arrays.copyOf(SPKI_HEAD, SPKI_HEAD.length + LENGTH);
		System.arraycopy(this.raw, 0, encoded, SPKI_HEAD.length, LENGTH);
		return encoded;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PublicKey that && Arrays.equals(this.raw, that.raw);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.raw);
	}

	@Override
	public String toString() {
		return HexFormat.of().formatHex(this.raw);
	}

}
