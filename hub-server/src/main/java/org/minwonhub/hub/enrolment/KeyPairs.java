package org.minwonhub.hub.enrolment;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * Keys that the hub makes, and keys that it takes.
 */
final class KeyPairs {

	private static final int SMALLEST = 2048;

	/** The cost of checking a signature grows with the size. */
	private static final int LARGEST = 8192;

	/** FIPS 186-4 D.1.2.3: the order of P-256, which no other common curve has. */
	private static final BigInteger P256_ORDER = new BigInteger(
			"ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

	private KeyPairs() {
	}

	static KeyPair rsa(int bits, SecureRandom random) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(bits, random);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform makes RSA keys", ex);
		}
	}

	/** Whether a key may speak in the exchange: RSA of 2048 to 8192 bits, or EC P-256. */
	static boolean suitable(PublicKey key) {
		if (key instanceof RSAPublicKey rsa) {
			int bits = rsa.getModulus().bitLength();
			return bits >= SMALLEST && bits <= LARGEST;
		}
		return key instanceof ECPublicKey ec && P256_ORDER.equals(ec.getParams().getOrder());
	}

}
