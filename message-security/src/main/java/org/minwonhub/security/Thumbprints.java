package org.minwonhub.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** Names certificates by the digest of their encoded form. */
public final class Thumbprints {

	private Thumbprints() {
	}

	/** SHA-256 of the encoded certificate, 64 lower-case hexadecimal characters. */
	public static String sha256(X509Certificate certificate) {
		try {
			return HexFormat.of().formatHex(sha256().digest(certificate.getEncoded()));
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalArgumentException("A certificate that cannot be encoded", ex);
		}
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
