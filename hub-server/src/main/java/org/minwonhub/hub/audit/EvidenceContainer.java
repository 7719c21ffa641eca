package org.minwonhub.hub.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;

import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import org.minwonhub.hub.enrolment.HubIdentity;
import org.minwonhub.security.SigningIdentity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Binds files into one ASiC-E container (ETSI EN 319 162-1) with the hub's CAdES baseline
 * B signature over all of them.
 */
@Component
class EvidenceContainer {

	private final HubIdentity identity;

	private final InstantSource clock;

	private final ASiCWithCAdESService service = new ASiCWithCAdESService(new CommonCertificateVerifier());

	EvidenceContainer(@Qualifier("hubIdentity") HubIdentity identity, InstantSource clock) {
		this.identity = identity;
		this.clock = clock;
	}

	byte[] sign(Map<String, byte[]> files) {
		List<DSSDocument> documents = files.entrySet()
			.stream()
			.<DSSDocument>map((file) -> new InMemoryDocument(file.getValue(), file.getKey()))
			.toList();
		SigningIdentity signer = this.identity.current();
		ASiCWithCAdESSignatureParameters parameters = parameters(signer);
		byte[] toSign = this.service.getDataToSign(documents, parameters).getBytes();
		DSSDocument container = this.service.signDocument(documents, parameters,
				new SignatureValue(SignatureAlgorithm.RSA_SHA256, rsaSha256(signer, toSign)));
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			container.writeTo(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ASiCWithCAdESSignatureParameters parameters(SigningIdentity signer) {
		ASiCWithCAdESSignatureParameters parameters = new ASiCWithCAdESSignatureParameters();
		parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
		parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
		parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
		parameters.setCertificateChain(signer.chain().stream().map(EvidenceContainer::token).toList());
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
