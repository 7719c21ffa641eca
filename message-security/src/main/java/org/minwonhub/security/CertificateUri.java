package org.minwonhub.security;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/**
 * Who a certificate of the hub's authority speaks for: a URI as subject alternative name
 * (RFC 5280, 4.2.1.6).
 */
public final class CertificateUri {

	private static final int URI = 6;

	private CertificateUri() {
	}

	/** Whether the certificate names this participant, or the hub, and nobody else. */
	public static boolean names(X509Certificate certificate, String uri) {
		try {
			Collection<List<?>> names = certificate.getSubjectAlternativeNames();
			return names != null && names.size() == 1
					&& names.stream().allMatch((name) -> name.get(0).equals(URI) && uri.equals(name.get(1)));
		}
		catch (CertificateParsingException ex) {
			return false;
		}
	}

}
