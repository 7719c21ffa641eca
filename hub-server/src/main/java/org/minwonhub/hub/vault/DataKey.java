package org.minwonhub.hub.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for the data of one complaint, or of one participant's messages outside any
 * complaint. Sealing is AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce in
 * front; salts are derived from the key (HMAC-SHA-256), so that they vanish with it.
 */
public final class DataKey {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final UUID id;

	private final SecretKeySpec cipherKey;

	private final SecretKeySpec saltKey;

	private final SecureRandom random;

	DataKey(UUID id, byte[] secret, SecureRandom random) {
		this.id = id;
		this.random = random;
		this.cipherKey = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "cipher"), "AES");
		this.saltKey = new SecretKeySpec(hmac(new SecretKeySpec(secret, "HmacSHA256"), "salt"), "HmacSHA256");
	}

	public UUID id() {
		return this.id;
	}

	/**
	 * Encrypts.
	 * @param place where the result will stand, for example {@code envelope:17}; the same
	 * must be given to open it, so that sealed bytes cannot be moved to another row
	 */
	public byte[] seal(byte[] plain, String place) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
			byte[] sealed = cipher.doFinal(plain);
			return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Sealing failed under key " + this.id, ex);
		}
	}

	/**
	 * Decrypts.
	 * @throws SealBrokenException if the bytes were altered or stood elsewhere
	 */
	public byte[] open(byte[] sealed, String place) {
		try {
			byte[] nonce = new byte[NONCE];
			System.arraycopy(sealed, 0, nonce, 0, NONCE);
			return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE, sealed.length - NONCE);
		}
		catch (GeneralSecurityException ex) {
			throw new SealBrokenException(place, this.id, ex);
		}
	}

	/**
	 * The salt for one purpose, always the same while the key lives.
	 * @return 32 bytes
	 */
	public byte[] salt(String purpose) {
		return hmac(this.saltKey, purpose);
	}

	private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	private static byte[] hmac(SecretKeySpec key, String purpose) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", ex);
		}
	}

}
