package org.minwonhub.audit.evidence;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests of files that need not fit into memory. */
final class Digests {

	private Digests() {
	}

	static byte[] sha256(EvidenceArchive archive, String name) throws IOException, EvidenceException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			archive.read(name, (piece, length) -> digest.update(piece, 0, length));
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	static byte[] hmac(EvidenceArchive archive, String name, byte[] salt) throws IOException, EvidenceException {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(salt, "HmacSHA256"));
			archive.read(name, (piece, length) -> mac.update(piece, 0, length));
			return mac.doFinal();
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("Every Java platform has HMAC-SHA-256", ex);
		}
	}

}
