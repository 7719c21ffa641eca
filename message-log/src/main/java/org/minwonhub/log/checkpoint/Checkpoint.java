package org.minwonhub.log.checkpoint;

import java.util.List;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;

/**
 * The head of a tree (C2SP tlog-checkpoint, "Note text"). Extension lines are kept as
 * they came; the hub writes none.
 *
 * @param origin which log
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

	private static final int LINES = 3;

	public Checkpoint {
		extensions = List.copyOf(extensions);
		if (origin.isEmpty() || origin.contains("\n") || size < 0
				|| extensions.stream().anyMatch((line) -> line.isEmpty() || line.contains("\n"))) {
			throw new IllegalArgumentException("Not a checkpoint");
		}
	}

	public Checkpoint(String origin, long size, Hash root) {
		this(origin, size, root, List.of());
	}

	/**
	 * @param text of the note, with its final newline
	 */
	public static Checkpoint parse(String text) throws MalformedException {
		if (!text.endsWith("\n")) {
			throw new MalformedException("The checkpoint's last line does not end");
		}
		List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
		if (lines.size() < LINES || lines.stream().anyMatch(String::isEmpty)) {
			throw new MalformedException("A checkpoint has at least three lines, none of them empty");
		}
		return new Checkpoint(lines.get(0), Decimal.parse(lines.get(1)), Hash.ofBase64(lines.get(2)),
				lines.subList(LINES, lines.size()));
	}

	/** The note text, with its final newline. */
	public String text() {
		StringBuilder text = new StringBuilder(this.origin).append('\n')
			.append(this.size)
			.append('\n')
			.append(this.root.toBase64())
			.append('\n');
		this.extensions.forEach((line) -> text.append(line).append('\n'));
		return text.toString();
	}

}
