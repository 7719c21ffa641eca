package org.minwonhub.hub.enrolment;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import javax.security.auth.x500.X500Principal;

import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.EnrolledCertificate.Trust;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.Thumbprints;

/**
 * The hub's own certification authority. Its key is RSA, since every message's reader
 * checks the chain and RSA checks fastest; it is made at the first start and stays in the
 * data directory; a database that knows another authority is refused, since its
 * participants would trust nothing that this one issues.
 */
public class Authority {

	/**
	 * A certificate must be valid at once on a machine whose clock is a little behind.
	 */
	private static final Duration SKEW = Duration.ofMinutes(10);

	private final SigningIdentity identity;

	private final RevocationLists lists;

	private final Directory directory;

	private final InstantSource time;

	private final EnrolmentSettings settings;

	private final SecureRandom random;

	Authority(IdentityFile file, RevocationLists lists, Directory directory, Transactions transactions,
			InstantSource time, SecureRandom random, EnrolmentSettings settings) {
		this.lists = lists;
		this.directory = directory;
		this.time = time;
		this.settings = settings;
		this.random = random;
		this.identity = transactions.durably(() -> open(file));
	}

	public X509Certificate certificate() {
		return this.identity.certificate();
	}

	/** SHA-256 of the certificate's DER form. */
	public String thumbprint() {
		return Thumbprints.sha256(certificate());
	}

	/** The newest revocation list that is committed, or issued in this transaction. */
	public X509CRL currentCrl() {
		return this.lists.newest();
	}

	/** A certificate for a year from now, or as the settings say. */
	X509Certificate issue(X500Principal subject, String uri, PublicKey key) {
		Instant now = this.time.instant();
		return Certificates.issue(this.identity, subject, uri, key, now.minus(SKEW),
				now.plus(this.settings.certificateValidity()), this.random);
	}

	/** Issues a list of all revocations up to now, within the caller's transaction. */
	void issueCrl() {
		issueCrl(this.identity);
	}

	/**
	 * Issues the next list, within the caller's transaction, if the newest is half over.
	 */
	void issueCrlIfDue() {
		Instant begin = currentCrl().getThisUpdate().toInstant();
		if (!this.time.instant().isBefore(begin.plus(this.settings.crlValidity().dividedBy(2)))) {
			issueCrl();
		}
	}

	private void issueCrl(SigningIdentity issuer) {
		long number = this.lists.next();
		Instant from = this.time.instant();
		Instant to = from.plus(this.settings.crlValidity());
		this.lists.store(number,
				RevocationListForge.issue(issuer, number, this.directory.revoked(Trust.HUB_CA), from, to), from, to);
	}

	private SigningIdentity open(IdentityFile file) {
		String known = this.lists.authority().orElse(null);
		SigningIdentity found = file.read().orElse(null);
		if (known == null) {
			SigningIdentity first = (found != null) ? found : create(file);
			this.lists.begin(Thumbprints.sha256(first.certificate()));
			issueCrl(first);
			return first;
		}
		if (found == null || !Thumbprints.sha256(found.certificate()).equals(known)) {
			throw new IllegalStateException("The database belongs to the certification authority " + known
					+ ", whose key is not in " + file.path()
					+ ". Restore the folder from its backup, or copy it from another node of this hub.");
		}
		return found;
	}

	private SigningIdentity create(IdentityFile file) {
		Instant now = this.time.instant();
		SigningIdentity created = Certificates.authority(KeyFiles.newRsaKey(this.random),
				new X500Principal("CN=Minwon Hub certification authority"), now,
				now.plus(this.settings.authorityValidity()), this.random);
		file.write(created);
		return created;
	}

}
