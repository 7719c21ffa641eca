package org.minwonhub.hub.audit;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.minwonhub.hub.audit.EvidencedMessage.TrustItem;
import org.minwonhub.hub.enrolment.Authority;
import org.minwonhub.hub.site.Sha256;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.PinnedTrust;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.VerifiedEnvelope;

import org.springframework.stereotype.Component;

/**
 * Judges a signer as of the time at which the hub received the message, by what was
 * captured then.
 */
@Component
class SignerJudgement {

	private final Authority authority;

	SignerJudgement(Authority authority) {
		this.authority = authority;
	}

	boolean isGood(EvidencedMessage message, VerifiedEnvelope verified) {
		if (!message.trust().stream().allMatch(SignerJudgement::isWhatItsNameSays)) {
			return false;
		}
		try {
			trust(message).check(verified.signer(), verified.sent(), message.receivedAt());
			return true;
		}
		catch (SecurityRefusal | CertificateException | CRLException ex) {
			return false;
		}
	}

	private static boolean isWhatItsNameSays(TrustItem item) {
		return Sha256.hex(item.content()).equals(item.id());
	}

	/** A participant's own certificate was captured alone; others with their chain. */
	private SignerTrust trust(EvidencedMessage message) throws CertificateException, CRLException {
		List<X509Certificate> certificates = new ArrayList<>();
		List<X509CRL> lists = new ArrayList<>();
		for (TrustItem item : message.trust()) {
			ByteArrayInputStream content = new ByteArrayInputStream(item.content());
			if (item.revocations()) {
				lists.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(content));
			}
			else {
				certificates.add(Certificates.parse(content));
			}
		}
		return lists.isEmpty() ? new PinnedTrust(Set.of(message.signer()))
				: new PkixTrust(List.of(this.authority.certificate()), certificates, lists);
	}

}
