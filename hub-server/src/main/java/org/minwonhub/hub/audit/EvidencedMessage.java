package org.minwonhub.hub.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One message with all that proves it.
 *
 * @param id the message's own
 * @param sender who signed it
 * @param operation local name of the Body's child
 * @param receivedAt as of when its signer is judged
 * @param complaint that it is about, if it is about one
 * @param index where its entry stands in the log, from 0
 * @param leaf the entry's exact bytes
 * @param proof a tlog-proof file (C2SP)
 * @param signer SHA-256 of the signer's certificate
 * @param content whether the content is there to be checked
 * @param envelope the SOAP envelope's exact bytes; absent unless they are there
 * @param salt opens the entry's commitment to the envelope, 64 hexadecimal characters;
 * absent unless the content is there
 * @param trust certificates and revocation lists captured when it was received
 */
record EvidencedMessage(String id, String sender, String operation, Instant receivedAt, @Nullable UUID complaint,
		long index, byte[] leaf, byte[] proof, String signer, Content content, byte @Nullable [] envelope,
		@Nullable String salt, List<TrustItem> trust) {

	boolean isErased() {
		return this.content == Content.ERASED;
	}

	/** The certificate that signed it, DER. */
	byte[] signerCertificate() {
		return this.trust.stream()
			.filter((item) -> item.id().equals(this.signer))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The signer's certificate was not captured"))
			.content();
	}

	/** What became of the content. */
	enum Content {

		/** It is as it was stored. */
		THERE,
		/** It was erased on legal grounds: existence, parties, order and time stay. */
		ERASED,
		/** Its stored form was altered, so that it does not open. */
		ALTERED

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
