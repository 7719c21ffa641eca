package org.minwonhub.audit.evidence;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.minwonhub.audit.report.Check;

/**
 * The hub's signature over an evidence file (CAdES, a CMS of RFC 5652), and its
 * certificate's chain to the hub's authority. When it was made is the hub's own word, so
 * the certificate need not be valid today.
 */
final class ContainerSignature {

	private final Set<TrustAnchor> anchors;

	ContainerSignature(Collection<X509Certificate> authorities) {
		this.anchors = authorities.stream()
			.map((authority) -> new TrustAnchor(authority, null))
			.collect(Collectors.toUnmodifiableSet());
	}

	void verify(byte[] manifest, byte[] signature) throws EvidenceException {
		try {
			CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(manifest), signature);
			List<X509Certificate> sent = new ArrayList<>();
			for (X509CertificateHolder each : cms.getCertificates().getMatches(null)) {
				sent.add(new JcaX509CertificateConverter().getCertificate(each));
			}
			List<SignerInformation> signers = List.copyOf(cms.getSignerInfos().getSigners());
			if (signers.size() != 1) {
				throw new EvidenceException(Check.EVIDENCE_NOT_SIGNED, signers.size() + " signatures");
			}
			X509Certificate signer = signer(cms, signers.get(0));
			if (!signers.get(0).verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer.getPublicKey()))) {
				throw new EvidenceException(Check.EVIDENCE_NOT_SIGNED, "a wrong signature");
			}
			requireChain(signer, sent);
		}
		catch (CMSException | OperatorCreationException | IllegalArgumentException | ClassCastException ex) {
			throw new EvidenceException(Check.EVIDENCE_NOT_SIGNED, "no valid signature");
		}
		catch (GeneralSecurityException ex) {
			throw new EvidenceException(Check.EVIDENCE_NOT_SIGNED, "the certificate leads to no trusted authority");
		}
	}

	private static X509Certificate signer(CMSSignedData cms, SignerInformation signer)
			throws EvidenceException, GeneralSecurityException {
		@SuppressWarnings("unchecked")
		Selector<X509CertificateHolder> id = signer.getSID();
		for (X509CertificateHolder each : cms.getCertificates().getMatches(id)) {
			return new JcaX509CertificateConverter().getCertificate(each);
		}
		throw new EvidenceException(Check.EVIDENCE_NOT_SIGNED, "the signer's certificate is not there");
	}

	private void requireChain(X509Certificate signer, List<X509Certificate> sent) throws GeneralSecurityException {
		X509CertSelector target = new X509CertSelector();
		target.setCertificate(signer);
		PKIXBuilderParameters parameters = new PKIXBuilderParameters(this.anchors, target);
		parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
		parameters.setDate(signer.getNotBefore());
		parameters.setRevocationEnabled(false);
		CertPathBuilder.getInstance("PKIX").build(parameters);
	}

}
