package org.minwonhub.hub.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DigestDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import org.minwonhub.hub.enrolment.HubIdentity;
import org.minwonhub.security.SigningIdentity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Signs the manifest of an evidence file: the hub's CAdES baseline B signature binds all
 * files in it.
 */
@Component
class EvidenceSigner {

	private final HubIdentity identity;

	private final InstantSource clock;

	private final CAdESService service = new CAdESService(new CommonCertificateVerifier());

	EvidenceSigner(@Qualifier("hubIdentity") HubIdentity identity, InstantSource clock) {
		this.identity = identity;
		this.clock = clock;
	}

	/**
	 * A detached signature, DER.
	 * @param manifest its SHA-256
	 */
	byte[] sign(byte[] manifest) {
		DSSDocument document = new DigestDocument(DigestAlgorithm.SHA256, Base64.getEncoder().encodeToString(manifest),
				EvidenceManifest.NAME);
		SigningIdentity signer = this.identity.current();
		CAdESSignatureParameters parameters = parameters(signer);
		byte[] toSign = this.service.getDataToSign(document, parameters).getBytes();
		DSSDocument signature = this.service.signDocument(document, parameters,
				new SignatureValue(SignatureAlgorithm.RSA_SHA256, rsaSha256(signer, toSign)));
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			signature.writeTo(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private CAdESSignatureParameters parameters(SigningIdentity signer) {
		CAdESSignatureParameters parameters = new CAdESSignatureParameters();
		parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
		parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
		parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
		parameters.setCertificateChain(signer.chain().stream().map(EvidenceSigner::token).toList());
		// A reader who trusts the hub's certificate itself must still find it in here.
		parameters.bLevel().setTrustAnchorBPPolicy(false);
		parameters.bLevel().setSigningDate(Date.from(this.clock.instant()));
		return parameters;
	}

	private static CertificateToken token(X509Certificate certificate) {
		return new CertificateToken(certificate);
	}

	private static byte[] rsaSha256(SigningIdentity signer, byte[] toSign) {
		try {
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(signer.key());
			signature.update(toSign);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The hub's key cannot sign", ex);
		}
	}

}
