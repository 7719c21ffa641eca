package org.minwonhub.security;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;

import javax.security.auth.callback.CallbackHandler;

import org.apache.wss4j.common.crypto.CryptoBase;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;

/** Gives WSS4J one key to sign with, and nothing to verify with. */
final class IdentityCrypto extends CryptoBase {

	private final SigningIdentity identity;

	IdentityCrypto(SigningIdentity identity) {
		this.identity = identity;
	}

	@Override
	public X509Certificate[] getX509Certificates(CryptoType cryptoType) {
		return new X509Certificate[] { this.identity.certificate() };
	}

	@Override
	public @Nullable String getX509Identifier(X509Certificate cert) {
		return null;
	}

	@Override
	public PrivateKey getPrivateKey(X509Certificate certificate, CallbackHandler callbackHandler) {
		return this.identity.key();
	}

	@Override
	public PrivateKey getPrivateKey(PublicKey publicKey, CallbackHandler callbackHandler) {
		return this.identity.key();
	}

	@Override
	public PrivateKey getPrivateKey(@Nullable String identifier, @Nullable String password) {
		return this.identity.key();
	}

	@Override
	public void verifyTrust(X509Certificate[] certs, boolean enableRevocation,
			Collection<Pattern> subjectCertConstraints, Collection<Pattern> issuerCertConstraints)
			throws WSSecurityException {
		throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK);
	}

	@Override
	public void verifyTrust(PublicKey publicKey) throws WSSecurityException {
		throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK);
	}

}
