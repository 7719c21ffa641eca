package org.minwonhub.security;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key and the certificates that speak for it.
 *
 * @param key RSA of at least 2048 bits, or EC on P-256
 * @param chain the key's own certificate first, then its issuers; never empty
 */
public record SigningIdentity(PrivateKey key, List<X509Certificate> chain) {

	public SigningIdentity {
		chain = List.copyOf(chain);
		if (chain.isEmpty()) {
			throw new IllegalArgumentException("A signing identity needs its certificate");
		}
	}

	public X509Certificate certificate() {
		return this.chain.get(0);
	}

}
