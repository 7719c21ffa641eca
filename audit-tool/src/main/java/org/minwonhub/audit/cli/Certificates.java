package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minwonhub.security.stamp.StampAnchors;
import org.minwonhub.security.stamp.StampTrust;

/** Certificates that the auditor trusts, from files. */
final class Certificates {

	private Certificates() {
	}

	static List<X509Certificate> read(List<Path> files) throws IOException, CommandException {
		List<X509Certificate> certificates = new ArrayList<>();
		for (Path file : files) {
			try {
				certificates.addAll(StampAnchors.read(file));
			}
			catch (CertificateException ex) {
				throw new CommandException("certificate.wrong", file.toString());
			}
		}
		return certificates;
	}

	/** Time-stamping authorities; empty if none was named. */
	static Optional<StampTrust> stamps(List<Path> files) throws IOException, CommandException {
		return files.isEmpty() ? Optional.empty() : Optional.of(new StampTrust(read(files)));
	}

}
