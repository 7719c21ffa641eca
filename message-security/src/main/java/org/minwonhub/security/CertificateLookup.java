package org.minwonhub.security;

import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * Finds an enrolled certificate for a message that only names it.
 */
@FunctionalInterface
public interface CertificateLookup {

	Optional<X509Certificate> find(CertificateName name);

}
