package org.minwonhub.hub.enrolment;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SignerTrust;

/**
 * Who may call the enrolment service: anybody with a certificate, self-signed or not,
 * that is valid now. The service itself asks for a token or for an enrolled certificate.
 */
public class EnrolmentTrust implements SignerTrust {

	@Override
	public void check(X509Certificate signer, List<X509Certificate> sent, Instant at) throws SecurityRefusal {
		requireValid(signer, at);
	}

	static void requireValid(X509Certificate signer, Instant at) throws SecurityRefusal {
		if (at.isBefore(signer.getNotBefore().toInstant()) || at.isAfter(signer.getNotAfter().toInstant())) {
			throw new SecurityRefusal(RefusalCode.CERTIFICATE_EXPIRED,
					"the certificate is not yet, or no longer, valid");
		}
	}

}
