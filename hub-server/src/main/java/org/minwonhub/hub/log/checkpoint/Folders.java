package org.minwonhub.hub.log.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** Folders and power cuts. */
final class Folders {

	private Folders() {
	}

	/** Makes a new name in a folder durable, where the system can. */
	static void force(@Nullable Path folder) throws IOException {
		if (folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

}
