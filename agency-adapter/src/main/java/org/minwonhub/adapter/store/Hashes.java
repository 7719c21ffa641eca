package org.minwonhub.adapter.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256, which every Java platform has.
 */
public final class Hashes {

	private Hashes() {
	}

	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] sha256(String text) {
		return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	public static String hex(byte[] content) {
		return HexFormat.of().formatHex(sha256().digest(content));
	}

	/**
	 * Over parts in order, each with its length, so that no two lists collide by joining.
	 */
	public static String hexOf(Object... parts) {
		MessageDigest digest = sha256();
		for (Object part : parts) {
			byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
			digest.update(bytes);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
