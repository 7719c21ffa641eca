package org.minwonhub.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A child process ended when it should not have, or with an error.
 */
public final class ChildFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int LINES = 12;

	private final transient Path log;

	ChildFailedException(String name, String why, Path log) {
		super(name + ": " + why);
		this.log = log;
	}

	/** The file that says more. */
	public Path log() {
		return this.log;
	}

	/** Its last lines. */
	public List<String> lastLines() {
		try {
			List<String> lines = Files.readAllLines(this.log, StandardCharsets.UTF_8);
			return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
		}
		catch (MalformedInputException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
