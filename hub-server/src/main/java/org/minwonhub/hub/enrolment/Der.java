package org.minwonhub.hub.enrolment;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/**
 * Certificates and revocation lists from and to bytes that the hub itself keeps.
 */
final class Der {

	private Der() {
	}

	static X509Certificate certificate(byte[] der) {
		try {
			return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
		}
		catch (CertificateException ex) {
			throw new IllegalStateException("A stored certificate cannot be read", ex);
		}
	}

	static X509CRL crl(byte[] der) {
		try {
			return (X509CRL) factory().generateCRL(new ByteArrayInputStream(der));
		}
		catch (CertificateException | CRLException ex) {
			throw new IllegalStateException("A stored revocation list cannot be read", ex);
		}
	}

	static byte[] of(X509Certificate certificate) {
		try {
			return certificate.getEncoded();
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException("A certificate cannot be encoded", ex);
		}
	}

	static byte[] of(X509CRL crl) {
		try {
			return crl.getEncoded();
		}
		catch (CRLException ex) {
			throw new IllegalStateException("A revocation list cannot be encoded", ex);
		}
	}

	private static CertificateFactory factory() throws CertificateException {
		return CertificateFactory.getInstance("X.509");
	}

}
