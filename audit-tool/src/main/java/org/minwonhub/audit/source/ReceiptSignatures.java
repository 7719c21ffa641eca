package org.minwonhub.audit.source;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;
import org.w3c.dom.NodeList;

/**
 * Verifies the hub's signatures over receipts, as of the time that each says it was
 * signed: the promise that it makes is the same whenever that was.
 */
public final class ReceiptSignatures {

	private static final String COMMON = "urn:minwonhub:xsd:common:v1";

	private final PkixTrust hub;

	private int verified;

	/**
	 * @param authorities which issue the hub's certificates
	 */
	public ReceiptSignatures(Collection<X509Certificate> authorities) {
		this.hub = new PkixTrust(authorities, List.of(), List.of());
	}

	/**
	 * @param leaf the promised entry as it was read: what is signed must be what was read
	 */
	void verify(String place, byte[] envelope, String leaf, Problems problems) {
		String found = "another entry than the one that was read";
		try {
			VerifiedEnvelope verified = new EnvelopeVerifier(this.hub).verifyAsOf(envelope, SignedTime.of(envelope));
			NodeList signed = verified.content().getElementsByTagNameNS(COMMON, "logLeaf");
			if (signed.getLength() > 0 && signed.item(0).getTextContent().strip().equals(leaf)) {
				this.verified++;
				return;
			}
		}
		catch (SecurityRefusal ex) {
			found = ex.code() + ": " + ex.rule();
		}
		problems.add(Problem.of(Check.RECEIPT_NOT_SIGNED, place, "", found));
	}

	/** How many were the hub's. */
	public int verified() {
		return this.verified;
	}

}
