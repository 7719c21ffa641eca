package org.minwonhub.system.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.minwonhub.security.Certificates;
import org.minwonhub.security.SigningIdentity;

/** RSA-2048, which is what most partners' tools make. */
final class Keys {

	private static final int BITS = 2048;

	private static final Duration VALIDITY = Duration.ofDays(1);

	private Keys() {
	}

	static KeyPair rsa() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(BITS);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform makes RSA keys", ex);
		}
	}

	/** A key with a certificate that it signed itself. */
	static SigningIdentity selfSigned(String name) {
		Instant now = InstantSource.system().instant();
		return Certificates.selfSigned(rsa(), new X500Principal("CN=" + name), now.minus(VALIDITY), now.plus(VALIDITY),
				new SecureRandom());
	}

	/** A PKCS#12 file with one key and the certificates that are trusted as they are. */
	static void write(Path file, SigningIdentity own, String alias, String password, List<X509Certificate> trusted) {
		try (OutputStream out = Files.newOutputStream(file)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, password.toCharArray());
			store.setKeyEntry(alias, own.key(), password.toCharArray(), own.chain().toArray(X509Certificate[]::new));
			for (int i = 0; i < trusted.size(); i++) {
				store.setCertificateEntry("sender-" + i, trusted.get(i));
			}
			store.store(out, password.toCharArray());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform writes PKCS#12", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
