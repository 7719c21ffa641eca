package org.minwonhub.hub.enrolment;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Judges certificates by RFC 5280 with the Java platform's own code, which shares nothing
 * with the code that made them.
 */
final class Pkix {

	private Pkix() {
	}

	static boolean accepts(X509Certificate certificate, X509Certificate authority, X509CRL crl, Instant at) {
		try {
			PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
			parameters
				.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(crl))));
			parameters.setRevocationEnabled(true);
			parameters.setDate(Date.from(at));
			CertPathValidator.getInstance("PKIX")
				.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
			return true;
		}
		catch (CertPathValidatorException ex) {
			return false;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
