package org.minwonhub.hub.enrolment;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;

import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.fault.Refused.Violation;

/**
 * A PKCS#10 request (RFC 2986) whose maker holds the private key. Nothing else in it
 * counts: the subject comes from the directory.
 *
 * @param key the key that wants a certificate
 * @param hash SHA-256 of the request
 */
record CertificateRequest(PublicKey key, String hash) {

	/** Reads and checks a request. */
	static CertificateRequest of(byte[] der) {
		try {
			JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(der);
			PublicKey key = request.getPublicKey();
			if (!KeyPairs.suitable(key)) {
				throw unsuitable("a key that is RSA of 2048 bits or more, or EC P-256");
			}
			ContentVerifierProvider verifier = new JcaContentVerifierProviderBuilder().build(key);
			if (!request.isSignatureValid(verifier)) {
				throw unsuitable("a request that is signed with the key that it names");
			}
			return new CertificateRequest(key, Sha256.hex(der));
		}
		catch (IOException | NoSuchAlgorithmException | InvalidKeyException | OperatorCreationException
				| PKCSException ex) {
			Refused refusal = unsuitable("a DER certificate request (RFC 2986)");
			refusal.initCause(ex);
			throw refusal;
		}
	}

	static Refused unsuitable(String expected) {
		return new Refused(FaultCode.KEY_UNSUITABLE, new Violation("pkcs10", "expected " + expected));
	}

}
