package org.minwonhub.audit.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.StrictBase64;

/**
 * Reads kept checkpoints: files with one signed note each, folders of them, and the hub's
 * own file of all that it ever signed (one a line: size and note in base64; a line that a
 * crash broke off ends in a tilde or not at all).
 */
public final class KeptFiles {

	private static final String TORN = "~";

	private final List<Kept> kept = new ArrayList<>();

	private final Problems problems;

	private KeptFiles(Problems problems) {
		this.problems = problems;
	}

	/**
	 * @param paths files and folders; what cannot be understood is among the problems
	 */
	public static List<Kept> read(List<Path> paths, Problems problems) throws IOException {
		KeptFiles files = new KeptFiles(problems);
		for (Path path : paths) {
			if (Files.isDirectory(path)) {
				files.folder(path);
			}
			else {
				files.file(path);
			}
		}
		return files.kept;
	}

	private void folder(Path folder) throws IOException {
		try (Stream<Path> content = Files.list(folder)) {
			List<Path> files = content
				.filter((file) -> Files.isRegularFile(file) && !isRemark(file.getFileName().toString()))
				.sorted()
				.toList();
			if (files.isEmpty()) {
				this.problems.add(Problem.of(Check.KEPT_MALFORMED, folder.toString(), "", ""));
			}
			for (Path file : files) {
				file(file);
			}
		}
	}

	/** What a person or an adapter wrote beside the checkpoints. */
	private static boolean isRemark(String name) {
		return name.startsWith(".") || name.endsWith(".txt");
	}

	private void file(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		String text = new String(bytes, StandardCharsets.UTF_8);
		if (text.contains("\n\n")) {
			note(file.toString(), bytes);
			return;
		}
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length - 1; i++) {
			if (!lines[i].endsWith(TORN)) {
				line(file + ":" + (i + 1), lines[i]);
			}
		}
		if (lines.length == 1) {
			this.problems.add(Problem.of(Check.KEPT_MALFORMED, file.toString(), "", ""));
		}
	}

	private void line(String place, String line) {
		String[] parts = line.split(" ", -1);
		try {
			byte[] note = StrictBase64.decode(parts[parts.length - 1]);
			SignedCheckpoint signed = SignedCheckpoint.parse(note);
			if (parts.length != 2 || !parts[0].equals(Long.toString(signed.checkpoint().size()))) {
				throw new MalformedException("The line contradicts itself");
			}
			this.kept.add(new Kept(place, signed));
		}
		catch (MalformedException ex) {
			this.problems.add(Problem.of(Check.KEPT_MALFORMED, place, "", ex.getMessage()));
		}
	}

	private void note(String place, byte[] note) {
		try {
			this.kept.add(new Kept(place, SignedCheckpoint.parse(note)));
		}
		catch (MalformedException ex) {
			this.problems.add(Problem.of(Check.KEPT_MALFORMED, place, "", ex.getMessage()));
		}
	}

}
