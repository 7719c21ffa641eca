package org.minwonhub.security.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CRLReason;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What revocation lists say of the certificates behind time stamps. The lists are files
 * that somebody brings along, of any age: one that is newer than a stamp says what became
 * known since. Nothing is fetched.
 */
public final class StampRevocations {

	/**
	 * RFC 3161 section 4: revoked for one of these reasons, what was stamped before stays
	 * good. With any other, or none, everything that the key ever stamped is in doubt.
	 */
	private static final Set<CRLReason> GOOD_BEFORE = EnumSet.of(CRLReason.UNSPECIFIED, CRLReason.AFFILIATION_CHANGED,
			CRLReason.SUPERSEDED, CRLReason.CESSATION_OF_OPERATION);

	private final List<X509CRL> lists;

	private final Map<X509Certificate, List<X509CRLEntry>> entries = new HashMap<>();

	private final Map<X509Certificate, List<Instant>> answered = new HashMap<>();

	public StampRevocations(Collection<X509CRL> lists) {
		this.lists = List.copyOf(lists);
	}

	/** All lists of a file, PEM or DER. */
	public static List<X509CRL> read(Path file) throws IOException, CRLException {
		try (InputStream in = Files.newInputStream(file)) {
			List<X509CRL> lists = CertificateFactory.getInstance("X.509")
				.generateCRLs(in)
				.stream()
				.map(X509CRL.class::cast)
				.toList();
			if (lists.isEmpty()) {
				throw new CRLException("No revocation list in " + file);
			}
			return lists;
		}
		catch (CertificateException ex) {
			throw new IllegalStateException("Every Java platform reads X.509", ex);
		}
	}

	/**
	 * Requires that no list, of any age, takes a stamp of this time away from one of the
	 * path's certificates.
	 */
	synchronized void require(CertPath path, TrustAnchor anchor, Instant time) throws StampException {
		List<X509Certificate> chain = new ArrayList<>();
		path.getCertificates().forEach((certificate) -> chain.add((X509Certificate) certificate));
		chain.add(anchor.getTrustedCert());
		for (int i = 0; i < chain.size() - 1; i++) {
			X509Certificate issuer = chain.get(i + 1);
			List<X509CRLEntry> named = this.entries.computeIfAbsent(chain.get(i),
					(certificate) -> entries(certificate, issuer));
			for (X509CRLEntry entry : named) {
				if (isTakenAway(entry, time)) {
					throw new StampException(StampFault.STAMP_REVOKED, chain.get(i).getSubjectX500Principal() + ", "
							+ entry.getRevocationDate().toInstant() + ", " + entry.getRevocationReason());
				}
			}
		}
	}

	private static boolean isTakenAway(X509CRLEntry entry, Instant time) {
		CRLReason reason = entry.getRevocationReason();
		return reason == null || !GOOD_BEFORE.contains(reason) || !entry.getRevocationDate().toInstant().isAfter(time);
	}

	private List<X509CRLEntry> entries(X509Certificate certificate, X509Certificate issuer) {
		List<X509CRLEntry> entries = new ArrayList<>();
		for (X509CRL list : this.lists) {
			boolean its = list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())
					&& isSigned(list, issuer);
			X509CRLEntry entry = its ? list.getRevokedCertificate(certificate) : null;
			if (entry != null && entry.getRevocationReason() != CRLReason.REMOVE_FROM_CRL) {
				entries.add(entry);
			}
		}
		return entries;
	}

	private static boolean isSigned(X509CRL list, X509Certificate issuer) {
		try {
			list.verify(issuer.getPublicKey());
			return true;
		}
		catch (GeneralSecurityException ex) {
			// Another authority of the same name, or somebody who calls himself so.
			return false;
		}
	}

	/**
	 * Whether the lists answer for every certificate of a path, as of the stamp's time or
	 * as of when a later list was made (RFC 5280 section 6.3, by the platform).
	 */
	synchronized boolean answer(CertPath path, TrustAnchor anchor, Instant time) {
		if (path.getCertificates().isEmpty()) {
			return false;
		}
		X509Certificate signer = (X509Certificate) path.getCertificates().get(0);
		return this.answered.computeIfAbsent(signer, (certificate) -> answeredAt(path, anchor))
			.stream()
			.anyMatch((at) -> !at.isBefore(time)) || isValid(path, anchor, time);
	}

	private List<Instant> answeredAt(CertPath path, TrustAnchor anchor) {
		// A list counts what was revoked before the moment of asking.
		return this.lists.stream()
			.map((list) -> list.getThisUpdate().toInstant().plusMillis(1))
			.distinct()
			.filter((at) -> isValid(path, anchor, at))
			.toList();
	}

	/** Also if one of them was revoked then: for {@link #require} to judge. */
	private boolean isValid(CertPath path, TrustAnchor anchor, Instant at) {
		try {
			CertPathValidator validator = CertPathValidator.getInstance("PKIX");
			PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
			checker.setOptions(
					EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK));
			PKIXParameters parameters = new PKIXParameters(Set.of(anchor));
			parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(this.lists)));
			parameters.addCertPathChecker(checker);
			parameters.setDate(Date.from(at));
			validator.validate(path, parameters);
			return true;
		}
		catch (CertPathValidatorException ex) {
			return ex.getReason() == CertPathValidatorException.BasicReason.REVOKED;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform validates PKIX paths", ex);
		}
	}

}
