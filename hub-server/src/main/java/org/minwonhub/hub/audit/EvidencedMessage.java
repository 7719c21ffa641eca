package org.minwonhub.hub.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One message with all that proves it.
 *
 * @param id the message's own
 * @param sender who signed it
 * @param operation local name of the Body's child
 * @param receivedAt as of when its signer is judged
 * @param index where its entry stands in the log, from 0
 * @param leaf the entry's exact bytes
 * @param proof a tlog-proof file (C2SP)
 * @param signer SHA-256 of the signer's certificate
 * @param envelope the SOAP envelope's exact bytes; absent once they are erased
 * @param salt opens the entry's commitment to the envelope, 64 hexadecimal characters;
 * absent once it is erased
 * @param trust certificates and revocation lists captured when it was received
 */
record EvidencedMessage(String id, String sender, String operation, Instant receivedAt, long index, byte[] leaf,
		byte[] proof, String signer, byte @Nullable [] envelope, @Nullable String salt, List<TrustItem> trust) {

	boolean isErased() {
		return this.envelope == null;
	}

	/** The certificate that signed it, DER. */
	byte[] signerCertificate() {
		return this.trust.stream()
			.filter((item) -> item.id().equals(this.signer))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The signer's certificate was not captured"))
			.content();
	}

	/**
	 * Something by which the signer is judged.
	 *
	 * @param id SHA-256 of the content
	 * @param revocations whether it is a revocation list and not a certificate
	 * @param content DER (RFC 5280)
	 */
	record TrustItem(String id, boolean revocations, byte[] content) {
	}

}
