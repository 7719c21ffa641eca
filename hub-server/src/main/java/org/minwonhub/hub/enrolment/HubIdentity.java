package org.minwonhub.hub.enrolment;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.security.auth.x500.X500Principal;

import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.Thumbprints;

/**
 * A key with which this node signs what the hub says, of one family of algorithms. Its
 * certificate is issued by the hub's authority and names the hub's URI as subject
 * alternative name, by which a participant tells it from other certificates of that
 * authority. It is replaced after two thirds of its life; what was signed before stays
 * good until the old one ends.
 */
public class HubIdentity {

	private final Authority authority;

	private final IdentityFile file;

	private final Site site;

	private final Transactions transactions;

	private final AdministrationLog log;

	private final InstantSource time;

	private final Supplier<KeyPair> newKey;

	private volatile SigningIdentity current;

	HubIdentity(Authority authority, IdentityFile file, Site site, Transactions transactions, AdministrationLog log,
			InstantSource time, Supplier<KeyPair> newKey) {
		this.authority = authority;
		this.file = file;
		this.site = site;
		this.transactions = transactions;
		this.log = log;
		this.time = time;
		this.newKey = newKey;
		this.current = file.read().filter(this::usable).orElseGet(this::create);
	}

	/** What to sign with now; ask for each signature. */
	public SigningIdentity current() {
		return this.current;
	}

	/**
	 * Makes a new key if the present one has lived two thirds of its certificate's life.
	 */
	synchronized void renewIfDue() {
		if (!usable(this.current)) {
			this.current = create();
		}
	}

	private boolean usable(SigningIdentity identity) {
		return identity.chain().contains(this.authority.certificate())
				&& this.time.instant().isBefore(RenewalTime.of(identity.certificate()));
	}

	/** The log entry comes first: an entry of a key that was never used harms nobody. */
	private SigningIdentity create() {
		KeyPair keys = this.newKey.get();
		X509Certificate certificate = this.authority.issue(new X500Principal("CN=Minwon Hub"), this.site.uri(),
				keys.getPublic());
		SigningIdentity created = new SigningIdentity(keys.getPrivate(),
				List.of(certificate, this.authority.certificate()));
		this.transactions.durably(() -> this.log.record("HUB_KEY_CHANGED", this.site.uri(),
				Map.of("certificate", Thumbprints.sha256(certificate), "authority", this.authority.thumbprint())));
		this.file.write(created);
		return created;
	}

}
