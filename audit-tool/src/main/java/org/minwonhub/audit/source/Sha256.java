package org.minwonhub.audit.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over parts, one after the other. */
public final class Sha256 {

	private Sha256() {
	}

	public static byte[] of(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] part : parts) {
				digest.update(part);
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	public static String hex(byte[]... parts) {
		return HexFormat.of().formatHex(of(parts));
	}

}
