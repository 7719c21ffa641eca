package org.minwonhub.hub.log.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes stamps by openssl: right ones as an authority does, and wrong ones by changing
 * what a right one says and signing it anew.
 */
final class StampForge {

	/** Keys that are made in no time. */
	private static final String CURVE = "ec_paramgen_curve:prime256v1";

	private static final String CONFIG = """
			[tsa]
			serial = %1$s/serial
			signer_digest = sha256
			default_policy = 1.2.3.4.1
			digests = sha256
			ess_cert_id_alg = sha256
			[stamping]
			extendedKeyUsage = critical,timeStamping
			[signing]
			keyUsage = digitalSignature
			""";

	private final Path folder;

	StampForge(Path folder) throws IOException, InterruptedException {
		this.folder = folder;
		Files.writeString(folder.resolve("config"), CONFIG.formatted(folder));
		Files.writeString(folder.resolve("serial"), "01\n");
		authority("ca");
		authority("other-ca");
		certificate("tsa", "ca", "stamping");
		certificate("other", "other-ca", "stamping");
		certificate("signer", "ca", "signing");
	}

	Path authority() {
		return this.folder.resolve("ca.pem");
	}

	byte[] honest(byte[] query) throws IOException, InterruptedException {
		Path question = Files.createTempFile(this.folder, "query", ".tsq");
		Path answer = Files.createTempFile(this.folder, "answer", ".tsr");
		Files.write(question, query);
		// One at a time: they share the file of serial numbers.
		synchronized (this) {
			openssl("ts", "-reply", "-config", "config", "-section", "tsa", "-queryfile", question.toString(),
					"-signer", "tsa.pem", "-inkey", "tsa.key", "-out", answer.toString());
		}
		return Files.readAllBytes(answer);
	}

	byte[] otherBytes(byte[] query) throws IOException, InterruptedException, TSPException {
		return signed(query, "tsa",
				(info) -> new TSTInfo(info.getPolicy(),
						new MessageImprint(info.getMessageImprint().getHashAlgorithm(), new byte[32]),
						info.getSerialNumber(), info.getGenTime(), null, null, info.getNonce(), null, null));
	}

	byte[] otherNonce(byte[] query) throws IOException, InterruptedException, TSPException {
		return signed(query, "tsa", (info) -> new TSTInfo(info.getPolicy(), info.getMessageImprint(),
				info.getSerialNumber(), info.getGenTime(), null, null, new ASN1Integer(BigInteger.TWO), null, null));
	}

	byte[] later(byte[] query, Duration by) throws IOException, InterruptedException, TSPException {
		Date time = Date.from(new TimeStampResponse(honest(query)).getTimeStampToken()
			.getTimeStampInfo()
			.getGenTime()
			.toInstant()
			.plus(by));
		return signed(query, "tsa", (info) -> new TSTInfo(info.getPolicy(), info.getMessageImprint(),
				info.getSerialNumber(), new ASN1GeneralizedTime(time), null, null, info.getNonce(), null, null));
	}

	byte[] otherAuthority(byte[] query) throws IOException, InterruptedException, TSPException {
		return signed(query, "other", (info) -> info);
	}

	byte[] notForStamps(byte[] query) throws IOException, InterruptedException, TSPException {
		return signed(query, "signer", (info) -> info);
	}

	/** The last bytes of an answer are those of its signature. */
	byte[] altered(byte[] query) throws IOException, InterruptedException {
		byte[] answer = honest(query);
		answer[answer.length - 3] ^= 1;
		return answer;
	}

	private byte[] signed(byte[] query, String signer, UnaryOperator<TSTInfo> change)
			throws IOException, InterruptedException, TSPException {
		TSTInfo info = new TimeStampResponse(honest(query)).getTimeStampToken().getTimeStampInfo().toASN1Structure();
		Path content = Files.createTempFile(this.folder, "info", ".der");
		Path token = Files.createTempFile(this.folder, "token", ".der");
		Files.write(content, change.apply(info).getEncoded());
		openssl("cms", "-sign", "-binary", "-nodetach", "-cades", "-md", "sha256", "-econtent_type",
				"1.2.840.113549.1.9.16.1.4", "-outform", "DER", "-signer", signer + ".pem", "-inkey", signer + ".key",
				"-in", content.toString(), "-out", token.toString());
		return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted),
				ContentInfo.getInstance(Files.readAllBytes(token)))
			.getEncoded();
	}

	private void authority(String name) throws IOException, InterruptedException {
		openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", CURVE, "-nodes", "-days", "30", "-subj", "/CN=" + name,
				"-keyout", name + ".key", "-out", name + ".pem");
	}

	private void certificate(String name, String authority, String extensions)
			throws IOException, InterruptedException {
		openssl("req", "-newkey", "ec", "-pkeyopt", CURVE, "-nodes", "-subj", "/CN=" + name, "-keyout", name + ".key",
				"-out", name + ".csr");
		openssl("x509", "-req", "-days", "30", "-in", name + ".csr", "-CA", authority + ".pem", "-CAkey",
				authority + ".key", "-set_serial", "7", "-extfile", "config", "-extensions", extensions, "-out",
				name + ".pem");
	}

	private void openssl(String... arguments) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(
				java.util.stream.Stream.concat(java.util.stream.Stream.of("openssl"), List.of(arguments).stream())
					.toList())
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(said).isZero();
	}

}
