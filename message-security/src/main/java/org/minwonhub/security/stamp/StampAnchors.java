package org.minwonhub.security.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Where the certificates of trusted time-stamping authorities come from. */
public final class StampAnchors {

	private StampAnchors() {
	}

	/**
	 * All certificates of a file, PEM or DER.
	 */
	public static List<X509Certificate> read(Path file) throws IOException, CertificateException {
		try (InputStream in = Files.newInputStream(file)) {
			List<X509Certificate> anchors = CertificateFactory.getInstance("X.509")
				.generateCertificates(in)
				.stream()
				.map(X509Certificate.class::cast)
				.toList();
			if (anchors.isEmpty()) {
				throw new CertificateException("No certificate in " + file);
			}
			return anchors;
		}
	}

	/** Those that the Java platform trusts for everything else. */
	public static List<X509Certificate> ofThePlatform() throws GeneralSecurityException {
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init((KeyStore) null);
		return Stream.of(factory.getTrustManagers())
			.filter(X509TrustManager.class::isInstance)
			.flatMap((manager) -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
			.toList();
	}

}
