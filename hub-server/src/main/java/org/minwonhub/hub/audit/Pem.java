package org.minwonhub.hub.audit;

import java.util.Base64;

/** Textual encoding of certificates and revocation lists (RFC 7468). */
final class Pem {

	private Pem() {
	}

	static String encode(String label, byte[] der) {
		String body = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der);
		return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
	}

}
