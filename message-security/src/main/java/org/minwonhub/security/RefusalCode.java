package org.minwonhub.security;

/**
 * Why an envelope was refused before anything in it was believed. The names are fault
 * codes on the wire and never change.
 */
public enum RefusalCode {

	/** The request is larger than the endpoint takes; nothing of it was parsed. */
	TOO_LARGE,
	/** Not well-formed XML, not UTF-8 or UTF-16, or not a SOAP envelope. */
	MALFORMED,
	/** A document type declaration: never accepted. */
	DOCTYPE_FORBIDDEN,
	/** An envelope of another SOAP version than 1.1. */
	WRONG_SOAP_VERSION,
	/** No WS-Security header or no signature in it. */
	UNSIGNED,
	/** Body, Timestamp or a WS-Addressing header is not covered by the signature. */
	NOT_COVERED,
	/**
	 * Two elements claim to be the signed one, or the signed element stands in the wrong
	 * place.
	 */
	WRAPPED,
	/** The signature does not match the content. */
	SIGNATURE_INVALID,
	/** A signature, digest or canonicalisation algorithm that the profile forbids. */
	ALGORITHM_FORBIDDEN,
	/** The certificate is named in a way that the profile does not take. */
	KEY_REFERENCE_UNSUPPORTED,
	/** The timestamp is missing, incomplete, longer than five minutes, or over. */
	MESSAGE_EXPIRED,
	/** The timestamp lies in the future by more than the allowed skew. */
	CLOCK_AHEAD,
	/** The certificate is not enrolled for any participant. */
	SIGNER_UNKNOWN,
	/** The certificate's chain does not lead to a trusted authority. */
	SIGNER_UNTRUSTED,
	/** The certificate is not yet, or no longer, valid. */
	CERTIFICATE_EXPIRED,
	/** The certificate was revoked. */
	CERTIFICATE_REVOKED

}
