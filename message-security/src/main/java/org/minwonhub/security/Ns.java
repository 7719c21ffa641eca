package org.minwonhub.security;

import java.util.Set;

/** The namespaces and identifiers of the profile. */
final class Ns {

	static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";

	static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";

	static final String DS = "http://www.w3.org/2000/09/xmldsig#";

	static final String EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

	private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";

	static final String WSSE = WSS + "wssecurity-secext-1.0.xsd";

	static final String WSU = WSS + "wssecurity-utility-1.0.xsd";

	static final String X509_V3 = WSS + "x509-token-profile-1.0#X509v3";

	static final String SUBJECT_KEY_ID = WSS + "x509-token-profile-1.0#X509SubjectKeyIdentifier";

	static final String THUMBPRINT = "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1";

	/** Every version of WS-Addressing that a SOAP stack may act upon. */
	static final Set<String> ADDRESSING = Set.of("http://www.w3.org/2005/08/addressing",
			"http://schemas.xmlsoap.org/ws/2004/08/addressing", "http://schemas.xmlsoap.org/ws/2004/03/addressing",
			"http://schemas.xmlsoap.org/ws/2003/03/addressing");

	private Ns() {
	}

}
