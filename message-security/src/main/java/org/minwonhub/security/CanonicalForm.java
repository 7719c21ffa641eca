package org.minwonhub.security;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Element;

/** The form of a message's content that its identity rests on. */
final class CanonicalForm {

	static {
		SantuarioSetup.once();
	}

	private CanonicalForm() {
	}

	/**
	 * SHA-256 of the Exclusive XML Canonicalization 1.0, without comments, in lower-case
	 * hexadecimal.
	 */
	static String sha256(Element element) {
		MessageDigest digest = Thumbprints.sha256();
		try {
			Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
				.canonicalizeSubtree(element, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
		}
		catch (XMLSecurityException ex) {
			throw new IllegalStateException("A parsed element that has no canonical form", ex);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
