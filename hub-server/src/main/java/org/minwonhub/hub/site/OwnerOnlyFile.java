package org.minwonhub.hub.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Files in the data directory that only the hub's own user may read.
 */
public final class OwnerOnlyFile {

	private OwnerOnlyFile() {
	}

	/**
	 * Writes a file as a whole: whoever looks, also after a power cut, finds the old
	 * content or the new, and at no moment may another user read it.
	 */
	public static void write(Path file, byte[] content) {
		try {
			org.minwonhub.security.OwnerOnlyFile.replace(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be written", ex);
		}
	}

}
