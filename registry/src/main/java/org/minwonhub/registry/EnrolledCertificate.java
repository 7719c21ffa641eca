package org.minwonhub.registry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A certificate that speaks, or spoke, for a participant.
 *
 * @param thumbprint SHA-256 of the DER certificate, 64 lower-case hexadecimal characters
 * @param participant whose it is
 * @param trust how the hub came to trust it
 * @param certificate DER (RFC 5280)
 * @param notBefore its validity's beginning
 * @param notAfter its validity's end
 * @param enrolledAt when it was enrolled
 * @param revokedAt when it was revoked; {@code null} while it is good
 */
public record EnrolledCertificate(String thumbprint, String participant, Trust trust, byte[] certificate,
		Instant notBefore, Instant notAfter, Instant enrolledAt, @Nullable Instant revokedAt) {

	/** How the hub came to trust a certificate. */
	public enum Trust {

		/** Issued by the hub's own certification authority. */
		HUB_CA,
		/** The participant's own, enrolled by its thumbprint. */
		PINNED

	}

}
