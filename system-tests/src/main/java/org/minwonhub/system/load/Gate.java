package org.minwonhub.system.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import tools.jackson.databind.json.JsonMapper;

/**
 * Where the client's process waits for the harness, which looks at everybody's CPU time
 * before it lets the client go and after the client has told its result.
 */
final class Gate {

	private final Path folder;

	Gate(Path folder) {
		this.folder = folder;
	}

	/** Says that a stage is warm, and waits to be let go. */
	void await(String stage) {
		put(ready(this.folder, stage), "");
		try {
			if (System.in.read() < 0) {
				throw new IllegalStateException("The harness has ended");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Stays until the harness has read all results and ends this process. */
	void stay() {
		try {
			System.in.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Tells a stage's result. */
	void tell(String stage, Object result) {
		put(result(this.folder, stage), JsonMapper.shared().writeValueAsString(result));
	}

	static Path ready(Path folder, String stage) {
		return folder.resolve(stage + ".ready");
	}

	static Path result(Path folder, String stage) {
		return folder.resolve(stage + ".json");
	}

	/** Whole or not at all, since somebody is waiting for it. */
	private static void put(Path file, String content) {
		Path unfinished = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.writeString(unfinished, content);
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
