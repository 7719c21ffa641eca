package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SigningIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** What makes a receipt more than a claim. */
class ReceiptTests {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final Instant FROM = TestLog.BEGIN.minus(30, ChronoUnit.DAYS);

	private static final Instant TO = TestLog.BEGIN.plus(3000, ChronoUnit.DAYS);

	private static final SigningIdentity AUTHORITY = Certificates.authority(KeyFiles.newRsaKey(2048, RANDOM),
			new X500Principal("CN=Hub authority"), FROM, TO, RANDOM);

	private static final SigningIdentity HUB = issued("CN=hub");

	@TempDir
	private Path folder;

	private final TestLog log = TestLog.of(20);

	@BeforeEach
	void keepTheAuthoritysCertificate() throws IOException, CertificateEncodingException {
		Files.writeString(this.folder.resolve("hub.pem"),
				"-----BEGIN CERTIFICATE-----\n"
						+ Base64.getMimeEncoder().encodeToString(AUTHORITY.certificate().getEncoded())
						+ "\n-----END CERTIFICATE-----\n");
		Files.createDirectories(this.folder.resolve("receipts"));
	}

	@Test
	void theHubsSignatureMakesAReceiptProof() throws Exception {
		keep("good", signed(envelope("", leaf(4))));
		Ran ran = complete();
		assertThat(ran.problems()).isEmpty();
		assertThat(ran.json().path("receiptsSigned").asInt()).isEqualTo(1);
	}

	@Test
	void withoutItAReceiptIsAClaimOnly() throws Exception {
		keep("unsigned", envelope("", leaf(4)));
		byte[] altered = signed(envelope("", leaf(6)));
		keep("altered",
				new String(altered, StandardCharsets.UTF_8).replace(leaf(6), leaf(8)).getBytes(StandardCharsets.UTF_8));
		Ran ran = complete();
		assertThat(ran.problems()).containsExactly("RECEIPT_NOT_SIGNED", "RECEIPT_NOT_SIGNED");
		assertThat(ran.exitCode()).isEqualTo(2);
	}

	/** Else a participant could accuse the hub with an entry that it never promised. */
	@Test
	void anEntryThatTheSignatureDoesNotCoverIsNotPromised() throws Exception {
		keep("wrapped", signed(envelope(
				"<x:Extra xmlns:x='urn:minwonhub:xsd:common:v1'><x:logLeaf>" + leaf(2) + "</x:logLeaf></x:Extra>",
				leaf(4))));
		assertThat(complete().problems()).containsExactly("RECEIPT_NOT_SIGNED");
	}

	private static SigningIdentity issued(String name) {
		KeyPair keys = KeyFiles.newRsaKey(2048, RANDOM);
		return new SigningIdentity(keys.getPrivate(),
				List.of(Certificates.issue(AUTHORITY, new X500Principal(name), keys.getPublic(), FROM, TO, RANDOM)));
	}

	private String leaf(int index) {
		return Base64.getEncoder().encodeToString(this.log.entries().get(index));
	}

	private static byte[] envelope(String header, String leaf) {
		return """
				<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>%s</s:Header><s:Body>\
				<Receipt xmlns="urn:minwonhub:xsd:common:v1"><messageId>urn:uuid:1</messageId><logLeaf>%s</logLeaf>\
				<logSalt>00</logSalt><logDeadline>2026-11-01T00:10:00Z</logDeadline></Receipt></s:Body></s:Envelope>"""
			.formatted(header, leaf)
			.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] signed(byte[] envelope) throws SecurityRefusal {
		return new EnvelopeSigner(HUB, RANDOM).sign(envelope, TestLog.BEGIN);
	}

	private void keep(String name, byte[] content) throws IOException {
		Files.write(this.folder.resolve("receipts/" + name + ".xml"), content);
	}

	private Ran complete() {
		return Ran.json("complete", "--agency", "6110000", "--key", TestLog.vkey(), "--from", "2026-11-01", "--to",
				"2026-11-30", "--receipts", this.folder.resolve("receipts"), "--ca", this.folder.resolve("hub.pem"),
				this.log.write(this.folder.resolve("log")));
	}

}
