package org.minwonhub.security.stamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies time stamps: the answer's own form, the bytes that it stamps, the signature,
 * that the signer's certificate is for time stamps and nothing else, and its chain to a
 * trusted authority as of the stamp's own time. Revocation is judged by lists that are
 * given, and not asked for without: nobody's network is needed, now or in ten years.
 */
public final class StampTrust {

	private final Set<TrustAnchor> anchors;

	private final @Nullable StampRevocations revocations;

	/**
	 * @param anchors authorities' own certificates, trusted as they are
	 */
	public StampTrust(Collection<X509Certificate> anchors) {
		this(anchors, null);
	}

	/**
	 * @param anchors authorities' own certificates, trusted as they are
	 * @param revocations what is known of certificates that they issued
	 */
	public StampTrust(Collection<X509Certificate> anchors, @Nullable StampRevocations revocations) {
		this.revocations = revocations;
		this.anchors = anchors.stream()
			.map((anchor) -> new TrustAnchor(anchor, null))
			.collect(Collectors.toUnmodifiableSet());
		if (this.anchors.isEmpty()) {
			throw new IllegalArgumentException("No time-stamping authority is trusted");
		}
	}

	/**
	 * Verifies what an authority has just answered.
	 * @param skew how far its clock may be from ours
	 */
	public Stamp verifyAnswer(StampRequest request, byte[] answer, Instant now, Duration skew) throws StampException {
		return reading(() -> judgeAnswer(request, answer, now, skew));
	}

	private Stamp judgeAnswer(StampRequest request, byte[] answer, Instant now, Duration skew) throws StampException {
		TimeStampResponse response = parse(answer);
		Stamp stamp = judge(response, request.data());
		try {
			response.validate(request.request());
		}
		catch (TSPException ex) {
			throw new StampException(StampFault.STAMP_NOT_ASKED_FOR, String.valueOf(ex.getMessage()), ex);
		}
		if (Duration.between(stamp.time(), now).abs().compareTo(skew) > 0) {
			throw new StampException(StampFault.STAMP_TIME_WRONG, stamp.time() + ", and it is " + now);
		}
		return stamp;
	}

	/**
	 * Verifies a stamp that was kept.
	 * @param answer the authority's answer, DER
	 * @param data the bytes that it is to stamp
	 */
	public Stamp verify(byte[] answer, byte[] data) throws StampException {
		return reading(() -> judge(parse(answer), data));
	}

	/**
	 * Bouncy Castle reads what a stranger wrote piece by piece, as it is asked for, and
	 * says by these that it is not what it should be; the last by what is nested too
	 * deep.
	 */
	private static Stamp reading(Judgement judgement) throws StampException {
		try {
			return judgement.make();
		}
		catch (RuntimeOperatorException ex) {
			throw new StampException(StampFault.STAMP_NOT_SIGNED, "the signature cannot be read", ex);
		}
		catch (IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException
				| IndexOutOfBoundsException | NoSuchElementException | ArithmeticException | StackOverflowError ex) {
			throw new StampException(StampFault.STAMP_MALFORMED, "no answer of RFC 3161", ex);
		}
	}

	private Stamp judge(TimeStampResponse response, byte[] data) throws StampException {
		TimeStampToken token = response.getTimeStampToken();
		if (token == null) {
			throw new StampException(StampFault.STAMP_REFUSED, "status " + response.getStatus());
		}
		if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
				|| !MessageDigest.isEqual(token.getTimeStampInfo().getMessageImprintDigest(), sha256(data))) {
			throw new StampException(StampFault.STAMP_OF_OTHER_BYTES, "another message imprint");
		}
		List<X509Certificate> certificates = certificates(token);
		Instant time = token.getTimeStampInfo().getGenTime().toInstant();
		X509Certificate signer = signer(token, certificates, time);
		PKIXCertPathBuilderResult path = path(signer, certificates, time);
		return new Stamp(time, signer, path.getTrustAnchor().getTrustedCert(),
				token.getTimeStampInfo().getPolicy().getId(), revocation(path, time));
	}

	private Stamp.Revocation revocation(PKIXCertPathBuilderResult path, Instant time) throws StampException {
		if (this.revocations == null) {
			return Stamp.Revocation.NOT_ASKED;
		}
		this.revocations.require(path.getCertPath(), path.getTrustAnchor(), time);
		return this.revocations.answer(path.getCertPath(), path.getTrustAnchor(), time) ? Stamp.Revocation.NOT_REVOKED
				: Stamp.Revocation.UNKNOWN;
	}

	private static TimeStampResponse parse(byte[] answer) throws StampException {
		try {
			return new TimeStampResponse(answer);
		}
		catch (TSPException | IOException ex) {
			throw new StampException(StampFault.STAMP_MALFORMED, "no answer of RFC 3161", ex);
		}
	}

	private static List<X509Certificate> certificates(TimeStampToken token) throws StampException {
		List<X509Certificate> certificates = new ArrayList<>();
		try {
			for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
				certificates.add(new JcaX509CertificateConverter().getCertificate(each));
			}
			return certificates;
		}
		catch (GeneralSecurityException ex) {
			throw new StampException(StampFault.STAMP_MALFORMED, "a certificate cannot be read", ex);
		}
	}

	private static X509Certificate signer(TimeStampToken token, List<X509Certificate> certificates, Instant time)
			throws StampException {
		X509Certificate signer = certificates.stream()
			.filter((each) -> each.getSerialNumber().equals(token.getSID().getSerialNumber()) && token.getSID()
				.getIssuer()
				.equals(org.bouncycastle.asn1.x500.X500Name.getInstance(each.getIssuerX500Principal().getEncoded())))
			.findFirst()
			.orElseThrow(
					() -> new StampException(StampFault.STAMP_NOT_SIGNED, "the signer's certificate is not there"));
		requireForStampsAlone(signer);
		requireValid(signer, time);
		try {
			SignerInformationVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder().build(signer);
			token.validate(verifier);
			return signer;
		}
		catch (TSPValidationException ex) {
			throw new StampException(StampFault.STAMP_NOT_SIGNED, String.valueOf(ex.getMessage()), ex);
		}
		catch (TSPException | IllegalArgumentException ex) {
			throw new StampException(StampFault.STAMP_NOT_TRUSTED, String.valueOf(ex.getMessage()), ex);
		}
		catch (OperatorCreationException ex) {
			throw new StampException(StampFault.STAMP_NOT_TRUSTED, "the signer's key cannot be used", ex);
		}
	}

	/** RFC 3161 section 2.3. */
	static void requireForStampsAlone(X509Certificate signer) throws StampException {
		try {
			TSPUtil.validateCertificate(new JcaX509CertificateHolder(signer));
		}
		catch (TSPValidationException | CertificateEncodingException ex) {
			throw new StampException(StampFault.STAMP_NOT_TRUSTED, String.valueOf(ex.getMessage()), ex);
		}
	}

	/** Also of a certificate that is trusted itself, which nobody builds a chain for. */
	private static void requireValid(X509Certificate signer, Instant time) throws StampException {
		try {
			signer.checkValidity(Date.from(time));
		}
		catch (CertificateExpiredException | CertificateNotYetValidException ex) {
			throw new StampException(StampFault.STAMP_NOT_TRUSTED, "the signer's certificate was not valid at " + time,
					ex);
		}
	}

	private PKIXCertPathBuilderResult path(X509Certificate signer, List<X509Certificate> known, Instant at)
			throws StampException {
		X509CertSelector target = new X509CertSelector();
		target.setCertificate(signer);
		try {
			PKIXBuilderParameters parameters = new PKIXBuilderParameters(this.anchors, target);
			parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
			parameters.setDate(Date.from(at));
			parameters.setRevocationEnabled(false);
			return (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
		}
		catch (GeneralSecurityException ex) {
			throw new StampException(StampFault.STAMP_NOT_TRUSTED,
					"the signer's chain leads to no trusted authority: " + signer.getSubjectX500Principal(), ex);
		}
	}

	static byte[] sha256(byte[] data) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(data);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private interface Judgement {

		Stamp make() throws StampException;

	}

}
