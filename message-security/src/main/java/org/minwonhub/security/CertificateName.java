package org.minwonhub.security;

import java.math.BigInteger;

import javax.security.auth.x500.X500Principal;

/**
 * How a message names its signer's certificate when it does not carry it.
 */
public sealed interface CertificateName {

	/** An X.509 issuer name and serial number. */
	record IssuerSerial(X500Principal issuer, BigInteger serial) implements CertificateName {
	}

	/**
	 * A subject key identifier.
	 *
	 * @param hex the identifier's bytes, lower-case hexadecimal
	 */
	record SubjectKeyId(String hex) implements CertificateName {
	}

	/**
	 * The SHA-1 of the encoded certificate: a name and not a proof, since the signature
	 * is checked with the certificate found.
	 *
	 * @param hex the digest, lower-case hexadecimal
	 */
	record Thumbprint(String hex) implements CertificateName {
	}

}
