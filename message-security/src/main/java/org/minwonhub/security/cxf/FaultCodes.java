package org.minwonhub.security.cxf;

import javax.xml.namespace.QName;

import org.minwonhub.security.RefusalCode;

/** The faultcodes of the profile (message contract §4.1). */
public final class FaultCodes {

	private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

	private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-";

	/** The caller's fault. */
	public static final QName CLIENT = new QName(SOAP, "Client", "soap");

	/** Ours. */
	public static final QName SERVER = new QName(SOAP, "Server", "soap");

	static final QName VERSION_MISMATCH = new QName(SOAP, "VersionMismatch", "soap");

	static final QName FAILED_CHECK = wsse("FailedCheck");

	static final QName INVALID_SECURITY = wsse("InvalidSecurity");

	static final QName INVALID_SECURITY_TOKEN = wsse("InvalidSecurityToken");

	static final QName MESSAGE_EXPIRED = new QName(WSS + "utility-1.0.xsd", "MessageExpired", "wsu");

	private FaultCodes() {
	}

	/** The faultcode that goes with a security refusal. */
	public static QName of(RefusalCode code) {
		return switch (code) {
			case TOO_LARGE, MALFORMED, DOCTYPE_FORBIDDEN -> CLIENT;
			case WRONG_SOAP_VERSION -> VERSION_MISMATCH;
			case UNSIGNED, NOT_COVERED, WRAPPED, ALGORITHM_FORBIDDEN -> INVALID_SECURITY;
			case SIGNATURE_INVALID -> FAILED_CHECK;
			case MESSAGE_EXPIRED, CLOCK_AHEAD -> MESSAGE_EXPIRED;
			case KEY_REFERENCE_UNSUPPORTED, SIGNER_UNKNOWN, SIGNER_UNTRUSTED, CERTIFICATE_EXPIRED,
					CERTIFICATE_REVOKED ->
				INVALID_SECURITY_TOKEN;
		};
	}

	private static QName wsse(String name) {
		return new QName(WSS + "secext-1.0.xsd", name, "wsse");
	}

}
