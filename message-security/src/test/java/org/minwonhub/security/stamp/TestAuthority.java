package org.minwonhub.security.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.KeyFiles;

/** A time-stamping authority that does whatever a test wants, wrong things too. */
final class TestAuthority {

	/** From when to when its certificate for stamps is valid; it signs at the present. */
	static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

	static final Instant TO = Instant.parse("2040-01-01T00:00:00Z");

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String NAME = "CN=Test time stamps";

	private static final BigInteger SERIAL = BigInteger.TWO;

	private final KeyPair root = KeyFiles.newEcKey(RANDOM);

	private final KeyPair keys = KeyFiles.newEcKey(RANDOM);

	private final X509Certificate authority;

	private final X509Certificate certificate;

	TestAuthority() throws Exception {
		this(true, KeyPurposeId.id_kp_timeStamping);
	}

	/**
	 * @param purposes of its certificate for stamps; none for none
	 */
	TestAuthority(boolean critical, KeyPurposeId... purposes) throws Exception {
		X500Name name = new X500Name(NAME);
		this.authority = certify(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(FROM),
				Date.from(TO.plusSeconds(100_000_000)), name, this.root.getPublic())
			.addExtension(Extension.basicConstraints, true, new BasicConstraints(0)));
		X509v3CertificateBuilder draft = new JcaX509v3CertificateBuilder(name, SERIAL, Date.from(FROM), Date.from(TO),
				new X500Name("CN=Stamps"), this.keys.getPublic());
		if (purposes.length > 0) {
			draft.addExtension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
		}
		this.certificate = certify(draft);
	}

	private X509Certificate certify(X509v3CertificateBuilder draft)
			throws GeneralSecurityException, OperatorCreationException {
		return new JcaX509CertificateConverter()
			.getCertificate(draft.build(new JcaContentSignerBuilder("SHA256withECDSA").build(this.root.getPrivate())));
	}

	X509Certificate authority() {
		return this.authority;
	}

	X509Certificate certificate() {
		return this.certificate;
	}

	byte[] stamp(byte[] data, Instant at)
			throws GeneralSecurityException, OperatorCreationException, TSPException, IOException {
		TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
		requests.setCertReq(true);
		TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
				new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", this.keys.getPrivate(),
						this.certificate),
				new JcaDigestCalculatorProviderBuilder().build()
					.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
				new ASN1ObjectIdentifier("1.2.3.4.1"));
		tokens.addCertificates(new JcaCertStore(List.of(this.certificate)));
		return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
			.generate(requests.generate(TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(data),
					BigInteger.TEN), BigInteger.ONE, Date.from(at))
			.getEncoded();
	}

	/**
	 * A revocation list for the week after it was made.
	 * @param revoked when the certificate for stamps was; not at all if absent
	 * @param reason RFC 5280 section 5.3.1; 0 leaves it out
	 */
	X509CRL list(Instant made, @Nullable Instant revoked, int reason) throws Exception {
		X509v2CRLBuilder list = new X509v2CRLBuilder(new X500Name(NAME), Date.from(made));
		list.setNextUpdate(Date.from(made.plusSeconds(7 * 86_400)));
		list.addCRLEntry(BigInteger.valueOf(99), Date.from(FROM), 1);
		if (revoked != null) {
			list.addCRLEntry(SERIAL, Date.from(revoked), reason);
		}
		return new JcaX509CRLConverter()
			.getCRL(list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(this.root.getPrivate())));
	}

}
