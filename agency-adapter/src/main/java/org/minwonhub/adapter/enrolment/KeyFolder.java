package org.minwonhub.adapter.enrolment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

import org.minwonhub.security.Certificates;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.Thumbprints;

/**
 * The participant's keys on disk. Every file is replaced whole or not at all, and
 * {@code enrolment.properties}, which names the key in use, is replaced last: a crash at
 * any point leaves either the old key in use or the new one.
 */
public final class KeyFolder {

	private static final String NAMING = "enrolment.properties";

	private static final String PENDING = "pending.p12";

	private final Path folder;

	private final char[] password;

	public KeyFolder(Path folder, char[] password) {
		this.folder = folder;
		this.password = password.clone();
	}

	Path folder() {
		return this.folder;
	}

	/** The key in use; empty before enrolment. */
	public Optional<EnrolledKey> current() throws IOException {
		Path naming = this.folder.resolve(NAMING);
		if (!Files.exists(naming)) {
			return Optional.empty();
		}
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(naming, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		SigningIdentity identity = KeyFiles.read(this.folder.resolve(properties.getProperty("key")), this.password);
		return Optional.of(new EnrolledKey(properties.getProperty("participant"), identity,
				certificate(this.folder.resolve(properties.getProperty("authority"))),
				Instant.parse(properties.getProperty("renew-from")),
				Boolean.parseBoolean(properties.getProperty("own-certificate"))));
	}

	/**
	 * The key whose certificate was asked for and may have been issued already: ask with
	 * the same again.
	 */
	Optional<SigningIdentity> pending() throws IOException {
		Path file = this.folder.resolve(PENDING);
		return Files.exists(file) ? Optional.of(KeyFiles.read(file, this.password)) : Optional.empty();
	}

	void keepPending(SigningIdentity identity) throws IOException {
		Files.createDirectories(this.folder);
		KeyFiles.write(this.folder.resolve(PENDING), identity, this.password);
	}

	/**
	 * Takes a key into use. Earlier ones stay: their certificates may still verify what
	 * they signed.
	 */
	void use(EnrolledKey key) throws IOException {
		Files.createDirectories(this.folder);
		String name = "key-" + Thumbprints.sha256(key.identity().certificate()) + ".p12";
		KeyFiles.write(this.folder.resolve(name), key.identity(), this.password);
		String authority = "authority-" + Thumbprints.sha256(key.authority()) + ".der";
		replace(authority, encoded(key.authority()));
		Properties properties = new Properties();
		properties.setProperty("participant", key.participant());
		properties.setProperty("key", name);
		properties.setProperty("authority", authority);
		properties.setProperty("renew-from", key.renewFrom().toString());
		properties.setProperty("own-certificate", String.valueOf(key.ownCertificate()));
		StringWriter text = new StringWriter();
		properties.store(text, null);
		replace(NAMING, text.toString().getBytes(StandardCharsets.UTF_8));
		Files.deleteIfExists(this.folder.resolve(PENDING));
	}

	private void replace(String name, byte[] content) throws IOException {
		Path file = Files.createTempFile(this.folder, name, ".new");
		Files.write(file, content);
		Files.move(file, this.folder.resolve(name), StandardCopyOption.ATOMIC_MOVE,
				StandardCopyOption.REPLACE_EXISTING);
	}

	private static X509Certificate certificate(Path file) throws IOException {
		try {
			return Certificates.parse(new ByteArrayInputStream(Files.readAllBytes(file)));
		}
		catch (CertificateException ex) {
			throw new IOException(file + " holds no certificate", ex);
		}
	}

	private static byte[] encoded(X509Certificate certificate) {
		try {
			return certificate.getEncoded();
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
