package org.minwonhub.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Keys on disk: PKCS#12 files (RFC 7292) with one key and its chain, readable by nobody
 * but their owner, replaced whole or not at all. The JDK takes printable ASCII passwords
 * only.
 */
public final class KeyFiles {

	private static final String ALIAS = "signing";

	private KeyFiles() {
	}

	/** A key for those whose partners may speak nothing but RSA, of 3072 bits. */
	public static KeyPair newRsaKey(SecureRandom random) {
		return newRsaKey(3072, random);
	}

	/** The same of another size. */
	public static KeyPair newRsaKey(int bits, SecureRandom random) {
		return newKey("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4), random);
	}

	/** A key on P-256: smaller, and much cheaper to sign with. */
	public static KeyPair newEcKey(SecureRandom random) {
		return newKey("EC", new ECGenParameterSpec("secp256r1"), random);
	}

	/**
	 * Reads the file's only key.
	 * @throws IOException if there is none, if there are several, or if the password is
	 * wrong
	 */
	public static SigningIdentity read(Path file, char[] password) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(in, password);
			List<String> keys = Collections.list(store.aliases())
				.stream()
				.filter((alias) -> isKey(store, alias))
				.toList();
			if (keys.size() != 1) {
				throw new IOException(file + " holds " + keys.size() + " private keys where one is expected");
			}
			PrivateKey key = (PrivateKey) store.getKey(keys.get(0), password);
			Certificate[] chain = store.getCertificateChain(keys.get(0));
			return new SigningIdentity(key,
					Arrays.stream(chain).map((certificate) -> (X509Certificate) certificate).toList());
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(file + " is not a readable PKCS#12 file", ex);
		}
	}

	/** Writes or replaces the file. */
	public static void write(Path file, SigningIdentity identity, char[] password) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, password);
			store.setKeyEntry(ALIAS, identity.key(), password, identity.chain().toArray(X509Certificate[]::new));
			store.store(bytes, password);
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(file + " cannot be written as PKCS#12", ex);
		}
		OwnerOnlyFile.replace(file, bytes.toByteArray());
	}

	private static boolean isKey(KeyStore store, String alias) {
		try {
			return store.isKeyEntry(alias);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A loaded key store that does not know its entries", ex);
		}
	}

	private static KeyPair newKey(String algorithm, AlgorithmParameterSpec size, SecureRandom random) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
			generator.initialize(size, random);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException ex) {
			throw new IllegalStateException("Every Java platform makes " + algorithm + " keys", ex);
		}
	}

}
