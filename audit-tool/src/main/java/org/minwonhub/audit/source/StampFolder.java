package org.minwonhub.audit.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Time stamps in a folder. */
record StampFolder(Path folder) implements StampFiles {

	private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,17})\\.tsr");

	@Override
	public List<Long> sizes() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> NAME.matcher(file.getFileName().toString()))
				.filter(Matcher::matches)
				.map((name) -> Long.valueOf(name.group(1)))
				.sorted()
				.toList();
		}
	}

	@Override
	public byte @Nullable [] read(String name) throws IOException {
		Path file = this.folder.resolve(name);
		return Files.exists(file) ? Files.readAllBytes(file) : null;
	}

	/** Keeps a copy of one. */
	void write(String name, byte[] content) throws IOException {
		Files.createDirectories(this.folder);
		Files.write(this.folder.resolve(name), content);
	}

}
