package org.minwonhub.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.minwonhub.log.Leaf;
import org.minwonhub.log.MalformedException;

/**
 * Entries as they are served: each after its length as a big-endian uint16 (C2SP
 * tlog-tiles, "Log entries").
 */
public final class EntryBundle {

	private static final int PREFIX = 2;

	private EntryBundle() {
	}

	public static byte[] encode(List<byte[]> entries) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] entry : entries) {
			if (entry.length > Leaf.MAX_LENGTH) {
				throw new IllegalArgumentException("An entry of " + entry.length + " bytes does not fit");
			}
			out.write(entry.length >>> Byte.SIZE);
			out.write(entry.length);
			out.writeBytes(entry);
		}
		return out.toByteArray();
	}

	/**
	 * @param width how many entries there must be
	 */
	public static List<byte[]> decode(byte[] bundle, int width) throws MalformedException {
		List<byte[]> entries = new ArrayList<>(width);
		int at = 0;
		while (at < bundle.length) {
			if (entries.size() == width) {
				throw new MalformedException("The bundle has more than " + width + " entries");
			}
			if (bundle.length - at < PREFIX) {
				throw new MalformedException("The bundle ends inside a length");
			}
			int length = (Byte.toUnsignedInt(bundle[at]) << Byte.SIZE) | Byte.toUnsignedInt(bundle[at + 1]);
			at += PREFIX;
			if (bundle.length - at < length) {
				throw new MalformedException("The bundle ends inside entry " + entries.size());
			}
			entries.add(Arrays.copyOfRange(bundle, at, at + length));
			at += length;
		}
		if (entries.size() != width) {
			throw new MalformedException("The bundle has " + entries.size() + " entries, not " + width);
		}
		return entries;
	}

}
