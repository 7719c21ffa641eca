package org.minwonhub.security;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.cert.CRLException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Trusts what a certification authority says (RFC 5280): a chain to an anchor, valid at
 * the time and not revoked at the time. It is immutable; new lists mean a new instance.
 * <p>
 * Revocation lists need not be current: what was revoked stays revoked, and what no list
 * names is not revoked. The hub's own directory is what suspends a participant at once.
 */
public final class PkixTrust implements SignerTrust {

	private final Set<TrustAnchor> anchors;

	private final List<X509Certificate> intermediates;

	private final List<X509CRL> crls;

	private final TrustCache cache = new TrustCache();

	/**
	 * @param anchors the authorities' own certificates, trusted as they are
	 * @param intermediates further authorities' certificates, trusted only through an
	 * anchor
	 * @param crls of any age, from any of these authorities
	 */
	public PkixTrust(Collection<X509Certificate> anchors, Collection<X509Certificate> intermediates,
			Collection<X509CRL> crls) {
		this.anchors = anchors.stream()
			.map((anchor) -> new TrustAnchor(anchor, null))
			.collect(Collectors.toUnmodifiableSet());
		this.intermediates = List.copyOf(intermediates);
		this.crls = List.copyOf(crls);
		if (this.anchors.isEmpty()) {
			throw new IllegalArgumentException("No certification authority is trusted");
		}
	}

	@Override
	public void check(X509Certificate signer, List<X509Certificate> sent, Instant at) throws SecurityRefusal {
		Validity.require(signer, at);
		if (this.cache.knows(signer, at)) {
			return;
		}
		requireSigningKey(signer);
		PKIXCertPathBuilderResult path = path(signer, sent, at);
		List<X509Certificate> chain = new ArrayList<>();
		path.getCertPath().getCertificates().forEach((certificate) -> chain.add((X509Certificate) certificate));
		X509Certificate anchor = path.getTrustAnchor().getTrustedCert();
		chain.add(anchor);
		for (int i = 0; i < chain.size() - 1; i++) {
			requireNotRevoked(chain.get(i), chain.get(i + 1).getPublicKey(), at);
		}
		this.cache.remember(signer, at);
	}

	/** Forgets what was found; the next check of every certificate is a full one. */
	public void flush() {
		this.cache.flush();
	}

	private static void requireSigningKey(X509Certificate signer) throws SecurityRefusal {
		boolean[] usage = signer.getKeyUsage();
		// RFC 5280 §4.2.1.3: digitalSignature (0), nonRepudiation (1).
		if (usage != null && !usage[0] && !usage[1]) {
			throw new SecurityRefusal(RefusalCode.SIGNER_UNTRUSTED, "the certificate's key is not for signing");
		}
	}

	private PKIXCertPathBuilderResult path(X509Certificate signer, List<X509Certificate> sent, Instant at)
			throws SecurityRefusal {
		List<X509Certificate> known = new ArrayList<>(this.intermediates);
		known.addAll(sent);
		known.add(signer);
		X509CertSelector target = new X509CertSelector();
		target.setCertificate(signer);
		try {
			PKIXBuilderParameters parameters = new PKIXBuilderParameters(this.anchors, target);
			parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
			parameters.setDate(Date.from(at));
			// Done below: the JDK's own check fails where no current list is at hand.
			parameters.setRevocationEnabled(false);
			return (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
		}
		catch (CertPathBuilderException ex) {
			RefusalCode code = isExpired(ex) ? RefusalCode.CERTIFICATE_EXPIRED : RefusalCode.SIGNER_UNTRUSTED;
			throw new SecurityRefusal(code, "the certificate's chain leads to no trusted authority", ex);
		}
		catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException ex) {
			throw new IllegalStateException("Every Java platform builds PKIX paths", ex);
		}
	}

	private static boolean isExpired(CertPathBuilderException ex) {
		return ex.getCause() instanceof CertPathValidatorException cause
				&& (cause.getReason() == BasicReason.EXPIRED || cause.getReason() == BasicReason.NOT_YET_VALID);
	}

	private void requireNotRevoked(X509Certificate certificate, PublicKey issuer, Instant at) throws SecurityRefusal {
		for (X509CRL crl : this.crls) {
			if (!crl.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()) || !isSigned(crl, issuer)) {
				continue;
			}
			X509CRLEntry entry = crl.getRevokedCertificate(certificate);
			if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
				throw new SecurityRefusal(RefusalCode.CERTIFICATE_REVOKED, "the signer's certificate was revoked");
			}
		}
	}

	private static boolean isSigned(X509CRL crl, PublicKey issuer) {
		try {
			crl.verify(issuer);
			return true;
		}
		catch (SignatureException | CRLException ex) {
			return false;
		}
		catch (GeneralSecurityException ex) {
			// Another key of an authority of the same name.
			return false;
		}
	}

}
