package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.minwonhub.security.stamp.StampRevocations;
import org.minwonhub.security.stamp.StampTrust;
import picocli.CommandLine.Option;

/** Whose time stamps the auditor trusts, and what is known of revocations. */
final class StampOptions {

	@Option(names = "--stamp-ca", paramLabel = "FILE", arity = "1", descriptionKey = "option.stamp-ca")
	private final List<Path> authorities = new ArrayList<>();

	@Option(names = "--crl", paramLabel = "FILE", arity = "1", descriptionKey = "option.crl")
	private final List<Path> revocations = new ArrayList<>();

	/** Empty if nobody's. */
	Optional<StampTrust> trust() throws IOException, CommandException {
		List<X509CRL> lists = lists();
		if (!this.authorities.isEmpty()) {
			return Optional.of(new StampTrust(Certificates.read(this.authorities),
					lists.isEmpty() ? null : new StampRevocations(lists)));
		}
		if (!lists.isEmpty()) {
			throw new CommandException("crl.untrusted");
		}
		return Optional.empty();
	}

	private List<X509CRL> lists() throws IOException, CommandException {
		List<X509CRL> lists = new ArrayList<>();
		for (Path file : this.revocations) {
			try {
				lists.addAll(StampRevocations.read(file));
			}
			catch (CRLException ex) {
				throw new CommandException("crl.wrong", file.toString());
			}
		}
		return lists;
	}

}
