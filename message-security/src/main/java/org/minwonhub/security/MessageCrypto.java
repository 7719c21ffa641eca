package org.minwonhub.security;

import java.io.InputStream;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;

import javax.security.auth.callback.CallbackHandler;

import org.apache.wss4j.common.crypto.CryptoBase;
import org.apache.wss4j.common.crypto.CryptoType;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * What WSS4J may know of one message's keys: the one certificate that the message is said
 * to be signed with. It trusts nothing and holds no private key.
 */
final class MessageCrypto extends CryptoBase {

	private final X509Certificate certificate;

	MessageCrypto(X509Certificate certificate) {
		this.certificate = certificate;
	}

	@Override
	public X509Certificate loadCertificate(InputStream in) throws WSSecurityException {
		try {
			return Certificates.parse(in);
		}
		catch (CertificateException ex) {
			throw new WSSecurityException(WSSecurityException.ErrorCode.SECURITY_TOKEN_UNAVAILABLE, ex);
		}
	}

	@Override
	public X509Certificate[] getX509Certificates(CryptoType cryptoType) {
		return new X509Certificate[] { this.certificate };
	}

	@Override
	public @Nullable String getX509Identifier(X509Certificate cert) {
		return null;
	}

	@Override
	public PrivateKey getPrivateKey(X509Certificate cert, CallbackHandler callbackHandler) throws WSSecurityException {
		throw nothing();
	}

	@Override
	public PrivateKey getPrivateKey(PublicKey publicKey, CallbackHandler callbackHandler) throws WSSecurityException {
		throw nothing();
	}

	@Override
	public PrivateKey getPrivateKey(String identifier, String password) throws WSSecurityException {
		throw nothing();
	}

	@Override
	public void verifyTrust(X509Certificate[] certs, boolean enableRevocation,
			Collection<Pattern> subjectCertConstraints, Collection<Pattern> issuerCertConstraints)
			throws WSSecurityException {
		throw nothing();
	}

	@Override
	public void verifyTrust(PublicKey publicKey) throws WSSecurityException {
		throw nothing();
	}

	private static WSSecurityException nothing() {
		return new WSSecurityException(WSSecurityException.ErrorCode.FAILED_CHECK);
	}

}
