package org.minwonhub.hub.enrolment;

import java.io.IOException;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.minwonhub.registry.Participant;

/**
 * The name in a participant's certificate, made from the directory alone.
 */
final class SubjectName {

	/** RFC 5280 appendix A.1, ub-organization-name. */
	private static final int LONGEST_ORGANISATION = 64;

	private SubjectName() {
	}

	static X500Principal of(Participant participant) {
		X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
		if (participant.nameKo().length() <= LONGEST_ORGANISATION) {
			name.addRDN(BCStyle.O, participant.nameKo());
		}
		name.addRDN(BCStyle.CN, participant.uri().substring(participant.uri().lastIndexOf(':') + 1));
		try {
			return new X500Principal(name.build().getEncoded());
		}
		catch (IOException ex) {
			throw new IllegalStateException("A name that cannot be encoded", ex);
		}
	}

}
