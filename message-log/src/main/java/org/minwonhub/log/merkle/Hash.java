package org.minwonhub.log.merkle;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.minwonhub.log.MalformedException;

/** A SHA-256 hash: of a leaf, of a node, or of a whole tree. Immutable. */
public final class Hash {

	/** Bytes of a hash. */
	public static final int LENGTH = 32;

	private final byte[] bytes;

	private Hash(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * @param bytes {@value #LENGTH} bytes
	 */
	public static Hash of(byte[] bytes) {
		if (bytes.length != LENGTH) {
			throw new IllegalArgumentException("A hash has " + LENGTH + " bytes, not " + bytes.length);
		}
		return new Hash(bytes.clone());
	}

	/** The hash that stands at {@code offset} of a tile. */
	public static Hash at(byte[] hashes, int offset) {
		return new Hash(Arrays.copyOfRange(hashes, offset, Math.addExact(offset, LENGTH)));
	}

	/** Takes the bytes over: only for arrays that nobody else holds. */
	static Hash wrap(byte[] bytes) {
		return new Hash(bytes);
	}

	/**
	 * The canonical standard encoding (RFC 4648 section 4) of exactly {@value #LENGTH}
	 * bytes.
	 */
	public static Hash ofBase64(String text) throws MalformedException {
		byte[] bytes = StrictBase64.decode(text);
		if (bytes.length != LENGTH) {
			throw new MalformedException("A hash has " + LENGTH + " bytes, not " + bytes.length);
		}
		return new Hash(bytes);
	}

	public byte[] toBytes() {
		return this.bytes.clone();
	}

	/** Writes itself into a tile. */
	public void copyTo(byte[] target, int offset) {
		System.arraycopy(this.bytes, 0, target, offset, LENGTH);
	}

	public String toBase64() {
		return Base64.getEncoder().encodeToString(this.bytes);
	}

	public String toHex() {
		return HexFormat.of().formatHex(this.bytes);
	}

	byte[] unsafeBytes() {
		return this.bytes;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Hash that && Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return toBase64();
	}

}
