package org.minwonhub.audit;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import org.minwonhub.log.checkpoint.SignedCheckpoint;

/** A time-stamping authority whose clock shows what a test wants. */
public final class TestStamps {

	private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));

	private static final Date TO = Date.from(Instant.parse("2040-01-01T00:00:00Z"));

	private static final String SHA256_WITH_RSA = "SHA256withRSA";

	private final KeyPair root = pair();

	private final X509Certificate authority;

	private final KeyPair keys;

	private final X509Certificate certificate;

	public TestStamps(String name) throws GeneralSecurityException, IOException, OperatorCreationException {
		this.keys = pair();
		X500Name issuer = new X500Name("CN=" + name);
		this.authority = certify(
				new JcaX509v3CertificateBuilder(issuer, BigInteger.ONE, FROM, TO, issuer, this.root.getPublic())
					.addExtension(Extension.basicConstraints, true, new BasicConstraints(0)),
				this.root);
		this.certificate = certify(new JcaX509v3CertificateBuilder(issuer, BigInteger.TWO, FROM, TO,
				new X500Name("CN=" + name + " stamps"), this.keys.getPublic())
			.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)),
				this.root);
	}

	private static KeyPair pair() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		return generator.generateKeyPair();
	}

	private static X509Certificate certify(org.bouncycastle.cert.X509v3CertificateBuilder draft, KeyPair issuer)
			throws GeneralSecurityException, OperatorCreationException {
		return new JcaX509CertificateConverter()
			.getCertificate(draft.build(new JcaContentSignerBuilder(SHA256_WITH_RSA).build(issuer.getPrivate())));
	}

	/** Writes what auditors trust. */
	public Path trusted(Path file) throws IOException, GeneralSecurityException {
		return Files.writeString(file,
				"-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(this.authority.getEncoded())
						+ "\n-----END CERTIFICATE-----\n");
	}

	/**
	 * Writes a revocation list.
	 * @param revoked when the certificate for stamps was; not at all if absent
	 * @param reason RFC 5280 section 5.3.1
	 */
	public Path list(Path file, Instant made, @Nullable Instant revoked, int reason)
			throws IOException, OperatorCreationException {
		X509v2CRLBuilder list = new X509v2CRLBuilder(
				X500Name.getInstance(this.authority.getSubjectX500Principal().getEncoded()), Date.from(made));
		list.setNextUpdate(Date.from(made.plusSeconds(86_400)));
		if (revoked != null) {
			list.addCRLEntry(BigInteger.TWO, Date.from(revoked), reason);
		}
		return Files.write(file,
				list.build(new JcaContentSignerBuilder(SHA256_WITH_RSA).build(this.root.getPrivate())).getEncoded());
	}

	/** Stamps a checkpoint and lays both beside the log. */
	public void stamp(Path log, SignedCheckpoint checkpoint, Instant at)
			throws IOException, GeneralSecurityException, OperatorCreationException, TSPException {
		Path folder = Files.createDirectories(log.resolve("stamp"));
		byte[] note = checkpoint.encode();
		Files.write(folder.resolve(checkpoint.checkpoint().size() + ".checkpoint"), note);
		Files.write(folder.resolve(checkpoint.checkpoint().size() + ".tsr"), stamp(note, at));
	}

	private byte[] stamp(byte[] data, Instant at)
			throws IOException, GeneralSecurityException, OperatorCreationException, TSPException {
		TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
		requests.setCertReq(true);
		TimeStampRequest request = requests.generate(TSPAlgorithms.SHA256,
				MessageDigest.getInstance("SHA-256").digest(data), BigInteger.TEN);
		TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
				new JcaSimpleSignerInfoGeneratorBuilder().build(SHA256_WITH_RSA, this.keys.getPrivate(),
						this.certificate),
				new JcaDigestCalculatorProviderBuilder().build()
					.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
							org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
				new ASN1ObjectIdentifier("1.2.3.4.1"));
		tokens.addCertificates(new JcaCertStore(List.of(this.certificate)));
		return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
			.generate(request, BigInteger.valueOf(at.toEpochMilli()), Date.from(at))
			.getEncoded();
	}

}
