package org.minwonhub.adapter.board.jdbc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The characters that a column can hold, by its character set.
 */
enum Repertoire {

	/** {@code utf8mb4}, and every column of H2. */
	UNICODE(StandardCharsets.UTF_8),
	/** {@code utf8mb3}: nothing beyond U+FFFF. */
	BASIC_PLANE(StandardCharsets.UTF_8),
	/**
	 * {@code euckr}, which on MariaDB takes the whole of code page 949, and CP949 bytes
	 * in {@code latin1} columns. Java's {@code EUC-KR} would lose 8,822 syllables.
	 */
	CP949(Charset.forName("MS949"));

	private final Charset charset;

	Repertoire(Charset charset) {
		this.charset = charset;
	}

	/** Returns null for a character set whose conversions cannot be trusted. */
	static @Nullable Repertoire of(@Nullable String charset, boolean cp949InLatin1) {
		if (charset == null || "utf8mb4".equals(charset)) {
			return UNICODE;
		}
		return switch (charset) {
			case "utf8", "utf8mb3" -> BASIC_PLANE;
			case "euckr" -> CP949;
			case "latin1" -> cp949InLatin1 ? CP949 : null;
			default -> null;
		};
	}

	boolean holds(int codePoint) {
		if (codePoint < 0x80) {
			return true;
		}
		return switch (this) {
			case UNICODE -> !isSurrogate(codePoint);
			case BASIC_PLANE -> Character.isBmpCodePoint(codePoint) && !isSurrogate(codePoint);
			case CP949 -> Character.isBmpCodePoint(codePoint) && isCp949((char) codePoint);
		};
	}

	int bytes(String text) {
		return text.getBytes(this.charset).length;
	}

	private boolean isCp949(char character) {
		// Private use code points have bytes in Java's table but none in MariaDB's.
		return Character.getType(character) != Character.PRIVATE_USE && this.charset.newEncoder().canEncode(character);
	}

	private static boolean isSurrogate(int codePoint) {
		return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
	}

}
