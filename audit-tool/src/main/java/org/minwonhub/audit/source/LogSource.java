package org.minwonhub.audit.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.check.LogReader;

/** A log by what the auditor calls it: an address or a folder. */
public final class LogSource {

	/** Where time stamps lie beside a log. */
	static final String STAMPS = "stamp";

	private LogSource() {
	}

	/**
	 * @param name an http or https address, or a folder in the layout of C2SP tlog-tiles
	 */
	public static LogReader open(String name) throws IOException {
		if (name.startsWith("http://") || name.startsWith("https://")) {
			return new HttpLog(URI.create(name.endsWith("/") ? name : name + "/"));
		}
		if (!Files.isDirectory(Path.of(name))) {
			throw new NotDirectoryException(name);
		}
		return new LogDirectory(Path.of(name));
	}

	/**
	 * The time stamps beside a log.
	 * @param name as for {@link #open}
	 */
	public static StampFiles stamps(String name) {
		if (name.startsWith("http://") || name.startsWith("https://")) {
			return new HttpLog(URI.create(name.endsWith("/") ? name : name + "/"));
		}
		return new StampFolder(Path.of(name).resolve(STAMPS));
	}

	/** Time stamps that somebody gave: such a folder itself, or one with a log in it. */
	public static StampFiles stamps(Path folder) {
		Path inside = folder.resolve(STAMPS);
		return new StampFolder(Files.isDirectory(inside) ? inside : folder);
	}

}
