package org.minwonhub.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;

/**
 * Lines, an empty line, and a checkpoint verbatim: the form that {@code tlog-proof} and
 * {@code add-checkpoint} have in common.
 *
 * @param lines without their newlines, none of them empty
 * @param rest the bytes of the checkpoint
 */
public record Head(List<String> lines, byte[] rest) {

	private static final int MAX_HASHES = 63;

	private static final int MAX_LENGTH = 1 << 20;

	/**
	 * @param what for the message of the exception
	 */
	public static Head split(byte[] bytes, String what) throws MalformedException {
		for (int at = 0; at + 1 < bytes.length && at < MAX_LENGTH; at++) {
			if (bytes[at] == '\n' && bytes[at + 1] == '\n') {
				String head = new String(bytes, 0, at, StandardCharsets.US_ASCII);
				return new Head(List.of(head.split("\n", -1)), Arrays.copyOfRange(bytes, at + 2, bytes.length));
			}
		}
		throw new MalformedException("The " + what + " has no empty line before its checkpoint");
	}

	/** One hash a line, at most 63. */
	public static List<Hash> hashes(List<String> lines) throws MalformedException {
		if (lines.size() > MAX_HASHES) {
			throw new MalformedException("More than " + MAX_HASHES + " hashes");
		}
		List<Hash> hashes = new ArrayList<>(lines.size());
		for (String line : lines) {
			hashes.add(Hash.ofBase64(line));
		}
		return hashes;
	}

	public static byte[] join(String head, byte[] checkpoint) {
		byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
		byte[] joined = Arrays.copyOf(bytes, bytes.length + checkpoint.length);
		System.arraycopy(checkpoint, 0, joined, bytes.length, checkpoint.length);
		return joined;
	}

}
