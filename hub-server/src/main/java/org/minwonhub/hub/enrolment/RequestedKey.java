package org.minwonhub.hub.enrolment;

import java.security.PublicKey;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused.Violation;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.site.Sha256;
import org.minwonhub.security.CertificateRequest;
import org.minwonhub.security.SecurityRefusal;

/**
 * The key in a PKCS#10 request (RFC 2986) whose maker holds the private key. Nothing else
 * in a request counts: the subject comes from the directory.
 *
 * @param key the key that wants a certificate
 * @param hash SHA-256 of the request
 */
record RequestedKey(PublicKey key, String hash) {

	/** Reads and checks a request. */
	static RequestedKey of(byte[] request) {
		try {
			return new RequestedKey(CertificateRequest.parse(request).key(), Sha256.hex(request));
		}
		catch (SecurityRefusal ex) {
			Refused refusal = unsuitable(switch (ex.code()) {
				case SIGNATURE_INVALID -> "a request that is signed with the key that it names";
				case ALGORITHM_FORBIDDEN -> "a key that is RSA of 2048 bits or more, or EC P-256";
				default -> "a DER certificate request (RFC 2986)";
			});
			refusal.initCause(ex);
			throw refusal;
		}
	}

	static Refused unsuitable(String expected) {
		return new Refused(FaultCode.KEY_UNSUITABLE, new Violation("pkcs10", "expected " + expected));
	}

}
