package org.minwonhub.security;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

/** Whether a time lies between a certificate's two dates. */
public final class Validity {

	private Validity() {
	}

	/**
	 * @throws SecurityRefusal CERTIFICATE_EXPIRED if it does not
	 */
	public static void require(X509Certificate certificate, Instant at) throws SecurityRefusal {
		try {
			certificate.checkValidity(Date.from(at));
		}
		catch (CertificateExpiredException ex) {
			throw new SecurityRefusal(RefusalCode.CERTIFICATE_EXPIRED, "the signer's certificate is no longer valid",
					ex);
		}
		catch (CertificateNotYetValidException ex) {
			throw new SecurityRefusal(RefusalCode.CERTIFICATE_EXPIRED, "the signer's certificate is not yet valid", ex);
		}
	}

}
