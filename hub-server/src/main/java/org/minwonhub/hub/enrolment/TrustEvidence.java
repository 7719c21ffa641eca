package org.minwonhub.hub.enrolment;

import java.util.List;

import org.minwonhub.hub.site.Sha256;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.registry.EnrolledCertificate.Trust;

/**
 * What a reader will need to judge a signer as of now, after certificates have rolled
 * over, expired or been revoked.
 */
public class TrustEvidence {

	private final Authority authority;

	private final Item issuer;

	TrustEvidence(Authority authority) {
		this.authority = authority;
		this.issuer = Item.of(Form.X509_CERTIFICATE, Der.of(authority.certificate()));
	}

	/**
	 * The signer's chain, own certificate first, and the current revocation list. A
	 * participant's own certificate stands alone: it is good because the hub's directory
	 * says so, and the hub's signature on the delivery says that it did.
	 */
	public List<Item> capture(EnrolledCertificate signer) {
		Item own = Item.of(Form.X509_CERTIFICATE, signer.certificate());
		if (signer.trust() == Trust.PINNED) {
			return List.of(own);
		}
		return List.of(own, this.issuer, Item.of(Form.X509_CRL, Der.of(this.authority.currentCrl())));
	}

	/** What an item is. */
	public enum Form {

		X509_CERTIFICATE, X509_CRL

	}

	/**
	 * One captured item.
	 *
	 * @param id SHA-256 of the content, 64 lower-case hexadecimal characters
	 * @param form what it is
	 * @param content its DER form
	 */
	public record Item(String id, Form form, byte[] content) {

		static Item of(Form form, byte[] content) {
			return new Item(Sha256.hex(content), form, content);
		}

	}

}
