package org.minwonhub.adapter.board.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardFile;

/**
 * SHA-256 over a row of texts, each with its length before it, so that no two rows of
 * texts share their bytes.
 */
final class Fingerprint {

	private final MessageDigest digest;

	Fingerprint() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Fingerprint add(@Nullable String text) {
		byte[] bytes = (text != null) ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, (text != null) ? bytes.length : -1));
		this.digest.update(bytes);
		return this;
	}

	Fingerprint addFiles(List<BoardFile> files) {
		files.forEach((file) -> add(file.number() + " " + file.size()).add(file.name()));
		return this;
	}

	String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
