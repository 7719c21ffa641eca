package org.minwonhub.log.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

import org.minwonhub.log.MalformedException;

/**
 * An Ed25519 private key (RFC 8032) with its public key. Where the private key cannot be
 * read, as in a PKCS#11 token, only {@link #of(PrivateKey, PublicKey)} works.
 */
public final class SigningKey {

	/** RFC 8410 section 7, version 1, up to the 32 bytes of the key. */
	private static final byte[] PKCS8_HEAD = { 0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70,
			0x04, 0x22, 0x04, 0x20 };

	private final PrivateKey privateKey;

	private final PublicKey publicKey;

	private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
		this.privateKey = privateKey;
		this.publicKey = publicKey;
	}

	/** A new key. */
	public static SigningKey generate(SecureRandom random) {
		byte[] seed = new byte[PublicKey.LENGTH];
		random.nextBytes(seed);
		return ofRaw(seed);
	}

	/** A key pair held elsewhere. */
	public static SigningKey of(PrivateKey privateKey, PublicKey publicKey) {
		return new SigningKey(privateKey, publicKey);
	}

	/**
	 * @param seed the private key's 32 bytes (RFC 8032 section 5.1.5)
	 */
	public static SigningKey ofRaw(byte[] seed) {
		if (seed.length != PublicKey.LENGTH) {
			throw new IllegalArgumentException("An Ed25519 key has 32 bytes, not " + seed.length);
		}
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519", "SunEC");
			generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
			KeyPair pair = generator.generateKeyPair();
			if (!(pair.getPrivate() instanceof EdECPrivateKey key)
					|| !Arrays.equals(key.getBytes().orElseThrow(), seed)) {
				throw new IllegalStateException("This Java platform cannot derive an Ed25519 public key");
			}
			return new SigningKey(pair.getPrivate(), PublicKey.of(pair.getPublic()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java 17 platform has Ed25519", ex);
		}
	}

	/**
	 * @param encoded PKCS#8 (RFC 8410 section 7, or RFC 5958 with the public key)
	 */
	public static SigningKey ofPkcs8(byte[] encoded) throws MalformedException {
		try {
			PrivateKey key = KeyFactory.getInstance("Ed25519", "SunEC")
				.generatePrivate(new PKCS8EncodedKeySpec(encoded));
			if (key instanceof EdECPrivateKey edwards && edwards.getBytes().isPresent()
					&& edwards.getBytes().get().length == PublicKey.LENGTH) {
				return ofRaw(edwards.getBytes().get());
			}
			throw new MalformedException("Not an Ed25519 private key");
		}
		catch (GeneralSecurityException ex) {
			throw new MalformedException("Not an Ed25519 private key in PKCS#8");
		}
	}

	public PublicKey publicKey() {
		return this.publicKey;
	}

	/** The 64 bytes of a signature. */
	public byte[] sign(byte[] message) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.privateKey);
			signature.update(message);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The Ed25519 key cannot sign", ex);
		}
	}

	/**
	 * The private key's 32 bytes.
	 * @throws IllegalStateException if the key does not let itself be read
	 */
	public byte[] toRaw() {
		if (this.privateKey instanceof EdECPrivateKey key && key.getBytes().isPresent()) {
			return key.getBytes().get();
		}
		throw new IllegalStateException("The Ed25519 key cannot be read");
	}

	/** RFC 8410 section 7, as {@code openssl genpkey -algorithm ed25519} writes it. */
	public byte[] toPkcs8() {
		byte[] encoded = Arrays.copyOf(PKCS8_HEAD, PKCS8_HEAD.length + PublicKey.LENGTH);
		System.arraycopy(toRaw(), 0, encoded, PKCS8_HEAD.length, PublicKey.LENGTH);
		return encoded;
	}

	/**
	 * The JDK derives a public key only while it makes a pair, out of the bytes it takes
	 * from here.
	 */
	@SuppressWarnings("serial")
	private static final class Fixed extends SecureRandom {

		private final byte[] bytes;

		Fixed(byte[] bytes) {
			this.bytes = bytes;
		}

		@Override
		public void nextBytes(byte[] target) {
			if (target.length != this.bytes.length) {
				throw new IllegalStateException("This Java platform makes Ed25519 keys in another way");
			}
			System.arraycopy(this.bytes, 0, target, 0, target.length);
		}

	}

}
