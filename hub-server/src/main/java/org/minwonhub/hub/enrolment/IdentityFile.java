package org.minwonhub.hub.enrolment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.minwonhub.hub.site.OwnerOnlyFile;
import org.minwonhub.security.SigningIdentity;

/**
 * A key with its certificates in a PKCS#12 file (RFC 7292), its password in a file beside
 * it; only the hub's own user may read either.
 */
final class IdentityFile {

	private static final String ALIAS = "key";

	private final Path store;

	private final Path password;

	private final SecureRandom random;

	IdentityFile(Path folder, String name, SecureRandom random) {
		this.store = folder.resolve(name + ".p12");
		this.password = folder.resolve(name + ".password");
		this.random = random;
	}

	Path path() {
		return this.store;
	}

	Optional<SigningIdentity> read() {
		if (Files.notExists(this.store)) {
			return Optional.empty();
		}
		try {
			char[] secret = Files.readString(this.password).strip().toCharArray();
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(new ByteArrayInputStream(Files.readAllBytes(this.store)), secret);
			List<X509Certificate> chain = Arrays.stream(keys.getCertificateChain(ALIAS))
				.map(X509Certificate.class::cast)
				.toList();
			return Optional.of(new SigningIdentity((PrivateKey) keys.getKey(ALIAS, secret), chain));
		}
		catch (GeneralSecurityException ex) {
			throw unusable(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file " + this.store + " cannot be read", ex);
		}
	}

	/** Replaces what is there; the password stays the same from the first time. */
	void write(SigningIdentity identity) {
		try {
			if (Files.notExists(this.password)) {
				byte[] secret = new byte[24];
				this.random.nextBytes(secret);
				OwnerOnlyFile.write(this.password,
						HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
			}
			char[] secret = Files.readString(this.password).strip().toCharArray();
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(null, secret);
			keys.setKeyEntry(ALIAS, identity.key(), secret, identity.chain().toArray(new Certificate[0]));
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			keys.store(content, secret);
			OwnerOnlyFile.write(this.store, content.toByteArray());
		}
		catch (GeneralSecurityException ex) {
			throw unusable(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file " + this.store + " cannot be written", ex);
		}
	}

	private IllegalStateException unusable(GeneralSecurityException cause) {
		return new IllegalStateException("The key file " + this.store + " does not open with the password in "
				+ this.password + "; restore both from one backup", cause);
	}

}
