package org.minwonhub.security;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * A PKCS#10 request (RFC 2986) whose own signature was found good, so that whoever sent
 * it holds the key.
 *
 * @param subject the name that was wished; the authority decides
 * @param key strong enough for the profile
 */
public record CertificateRequest(X500Principal subject, PublicKey key) {

	/** Makes the DER form of a request. */
	public static byte[] make(KeyPair keys, X500Principal subject) {
		try {
			return new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic())
				.build(ContentSigners.with(keys.getPrivate()))
				.getEncoded();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The request cannot be encoded", ex);
		}
	}

	/**
	 * Reads a DER request and checks its signature and key.
	 * @throws SecurityRefusal MALFORMED, SIGNATURE_INVALID or ALGORITHM_FORBIDDEN
	 */
	public static CertificateRequest parse(byte[] der) throws SecurityRefusal {
		try {
			JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(der);
			PublicKey key = request.getPublicKey();
			KeyRules.check(key);
			if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
				throw new SecurityRefusal(RefusalCode.SIGNATURE_INVALID,
						"the certificate request is not signed with the key that it names");
			}
			return new CertificateRequest(new X500Principal(request.getSubject().getEncoded()), key);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new SecurityRefusal(RefusalCode.MALFORMED, "not a PKCS#10 certificate request in DER", ex);
		}
		catch (InvalidKeyException | NoSuchAlgorithmException | OperatorCreationException | PKCSException ex) {
			throw new SecurityRefusal(RefusalCode.ALGORITHM_FORBIDDEN,
					"the certificate request has a key or signature that cannot be used", ex);
		}
	}

}
