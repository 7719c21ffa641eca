package org.minwonhub.hub.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has. */
public final class Sha256 {

	private Sha256() {
	}

	/** For what comes in pieces. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** 64 lower-case hexadecimal characters. */
	public static String hex(byte[] content) {
		return HexFormat.of().formatHex(digest().digest(content));
	}

}
