package org.minwonhub.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.stream.Stream;

import javax.security.auth.x500.X500Principal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minwonhub.security.Fixture.NOW;
import static org.minwonhub.security.Fixture.RANDOM;

class KeyFilesTest {

	private static final char[] PASSWORD = "not really secret".toCharArray();

	@TempDir
	private Path folder;

	@Test
	void aKeyWrittenIsReadBackWithItsChain() throws Exception {
		Path file = this.folder.resolve("new/folder/agency.p12");
		SigningIdentity identity = new SigningIdentity(Fixture.AGENCY.key(),
				Stream.of(Fixture.AGENCY, Fixture.CA).map(SigningIdentity::certificate).toList());
		KeyFiles.write(file, identity, PASSWORD);
		assertThat(KeyFiles.read(file, PASSWORD)).isEqualTo(identity);
	}

	@Test
	void aKeyFileIsReadableByItsOwnerAloneAndLeavesNoDraft() throws Exception {
		Path file = this.folder.resolve("key.p12");
		KeyFiles.write(file, Fixture.AGENCY, PASSWORD);
		KeyFiles.write(file, Fixture.HUB, PASSWORD);
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).containsExactly(file);
		}
		assertThat(KeyFiles.read(file, PASSWORD).certificate()).isEqualTo(Fixture.HUB.certificate());
	}

	@Test
	void aWrongPasswordOrFileIsSaidPlainly() throws Exception {
		Path file = this.folder.resolve("key.p12");
		KeyFiles.write(file, Fixture.AGENCY, PASSWORD);
		assertThatThrownBy(() -> KeyFiles.read(file, "wrong".toCharArray())).isInstanceOf(IOException.class);
		Files.writeString(file, "not PKCS#12");
		assertThatThrownBy(() -> KeyFiles.read(file, PASSWORD)).isInstanceOf(IOException.class);
	}

	@Test
	void keysAreRsaOf3072BitsOrP256() {
		assertThat(KeyFiles.newRsaKey(RANDOM).getPublic()).isInstanceOfSatisfying(RSAPublicKey.class,
				(key) -> assertThat(key.getModulus().bitLength()).isEqualTo(3072));
		assertThat(KeyFiles.newEcKey(RANDOM).getPublic()).isInstanceOfSatisfying(ECPublicKey.class,
				(key) -> assertThat(KeyRules.isStrong(key)).isTrue());
	}

	@Test
	void aSelfSignedCertificateSignsMessages() throws Exception {
		SigningIdentity own = Certificates.selfSigned(KeyFiles.newEcKey(RANDOM), new X500Principal("CN=새 기관"), NOW,
				NOW.plusSeconds(3600), RANDOM);
		own.certificate().verify(own.certificate().getPublicKey());
		byte[] signed = Fixture.signer(own).sign(Fixture.content(), NOW);
		assertThat(new EnvelopeVerifier(new PossessionTrust()).verify(signed, NOW).signer())
			.isEqualTo(own.certificate());
	}

	@Test
	void aCertificateRequestProvesItsKey() throws Exception {
		for (KeyPair keys : new KeyPair[] { KeyFiles.newEcKey(RANDOM), Fixture.rsa(2048) }) {
			byte[] der = CertificateRequest.make(keys, new X500Principal("CN=urn:agency:1741000"));
			CertificateRequest request = CertificateRequest.parse(der);
			assertThat(request.key()).isEqualTo(keys.getPublic());
			assertThat(request.subject()).isEqualTo(new X500Principal("CN=urn:agency:1741000"));
		}
	}

	@Test
	void aCertificateRequestForAnothersKeyIsRefused() {
		KeyPair own = KeyFiles.newEcKey(RANDOM);
		KeyPair mixed = new KeyPair(KeyFiles.newEcKey(RANDOM).getPublic(), own.getPrivate());
		byte[] der = CertificateRequest.make(mixed, new X500Principal("CN=x"));
		assertThatThrownBy(() -> CertificateRequest.parse(der)).hasMessageStartingWith("SIGNATURE_INVALID");
	}

	@Test
	void aCertificateRequestThatIsNoneOrWeakIsRefused() {
		assertThatThrownBy(() -> CertificateRequest.parse(new byte[] { 1, 2, 3 })).hasMessageStartingWith("MALFORMED");
		assertThatThrownBy(() -> CertificateRequest.parse(new byte[0])).hasMessageStartingWith("MALFORMED");
		byte[] weak = CertificateRequest.make(Fixture.rsa(1024), new X500Principal("CN=x"));
		assertThatThrownBy(() -> CertificateRequest.parse(weak)).hasMessageStartingWith("ALGORITHM_FORBIDDEN");
	}

	@Test
	void aPasswordComesFromAFileOrIsMade() throws Exception {
		Path file = this.folder.resolve("password");
		char[] made = Passwords.fromFileOrNew(file, RANDOM);
		assertThat(made).hasSize(48);
		assertThat(Passwords.fromFileOrNew(file, RANDOM)).isEqualTo(made);
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		Files.writeString(file, "one\ntwo\n");
		assertThat(Passwords.fromFile(file)).isEqualTo("one".toCharArray());
		Files.writeString(file, "");
		assertThatThrownBy(() -> Passwords.fromFile(file)).isInstanceOf(IOException.class);
	}

}
