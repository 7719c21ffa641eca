package org.minwonhub.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Where a key file's password comes from. */
public final class Passwords {

	private Passwords() {
	}

	/** Reads the first line of a file. */
	public static char[] fromFile(Path file) throws IOException {
		String first = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
		if (first.isEmpty()) {
			throw new IOException(file + " holds no password");
		}
		return first.toCharArray();
	}

	/** Reads the file or, if there is none yet, writes a new random password to it. */
	public static char[] fromFileOrNew(Path file, SecureRandom random) throws IOException {
		if (!Files.exists(file)) {
			byte[] secret = new byte[24];
			random.nextBytes(secret);
			OwnerOnlyFile.replace(file, HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
		}
		return fromFile(file);
	}

}
