package org.minwonhub.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.StrictBase64;

/**
 * One signature line of a note, verified or not: {@code — <name> base64(key ID ||
 * signature)}.
 *
 * @param bytes without the key ID
 */
public record NoteSignature(String name, int keyId, byte[] bytes) {

	private static final String PREFIX = "\u2014 ";

	/**
	 * @param line without its newline
	 */
	public static NoteSignature parse(String line) throws MalformedException {
		int space = line.indexOf(' ', PREFIX.length());
		if (!line.startsWith(PREFIX) || space < 0) {
			throw new MalformedException("Not a signature line");
		}
		String name = line.substring(PREFIX.length(), space);
		byte[] decoded = StrictBase64.decode(line.substring(space + 1));
		if (!KeyName.isValid(name) || decoded.length <= Integer.BYTES) {
			throw new MalformedException("Not a signature line");
		}
		return new NoteSignature(name, ByteBuffer.wrap(decoded).getInt(),
				Arrays.copyOfRange(decoded, Integer.BYTES, decoded.length));
	}

	/** With its newline. */
	public String line() {
		byte[] encoded = ByteBuffer.allocate(Integer.BYTES + this.bytes.length)
			.putInt(this.keyId)
			.put(this.bytes)
			.array();
		return PREFIX + this.name + " " + Base64.getEncoder().encodeToString(encoded) + "\n";
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof NoteSignature that && line().equals(that.line());
	}

	@Override
	public int hashCode() {
		return line().hashCode();
	}

}
