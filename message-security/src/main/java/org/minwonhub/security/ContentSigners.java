package org.minwonhub.security;

import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;

import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs certificates and requests in the key's own family, with SHA-256. */
final class ContentSigners {

	private ContentSigners() {
	}

	static ContentSigner with(PrivateKey key) {
		String algorithm = (key instanceof ECPrivateKey) ? "SHA256withECDSA" : "SHA256withRSA";
		try {
			return new JcaContentSignerBuilder(algorithm).build(key);
		}
		catch (OperatorCreationException ex) {
			throw new IllegalStateException("The key cannot sign with " + algorithm, ex);
		}
	}

}
