package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import org.minwonhub.security.stamp.StampAnchors;

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

}
