package org.minwonhub.audit.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.entry.EntryChecks;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.check.CheckState;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;

/**
 * How far a check came without a finding, for one log and one key. Whoever can write this
 * file can make the tool skip entries: it belongs where the audited cannot write.
 */
public final class ResumeFile {

	private static final String HEADER = "minwonhub.org/hub-audit-state@v1\n";

	private static final String END = "end ";

	/** So much more must have been read before the file is written again. */
	private static final long STEP = 65_536;

	private static final int GROWTH = 20;

	private final Path file;

	private @Nullable String pending;

	private long written;

	private String head = "";

	public ResumeFile(Path file) {
		this.file = file;
	}

	/** Where to go on; the start if there is no file yet. */
	CheckState load(OpenedLog log, EntryChecks entries) throws ResumeException {
		this.head = HEADER + log.head().origin() + "\n" + log.verdict().log().encode() + "\n";
		if (!Files.exists(this.file)) {
			return CheckState.START;
		}
		String text = read();
		int end = text.lastIndexOf(END);
		if (!text.startsWith(HEADER) || end < 0 || !text.substring(end).equals(seal(text.substring(0, end)))) {
			throw new ResumeException("resume.damaged");
		}
		if (!text.startsWith(this.head)) {
			throw new ResumeException("resume.other");
		}
		try {
			int blank = text.indexOf("\n\n");
			CheckState state = CheckState
				.parse((text.substring(this.head.length(), blank) + "\n").getBytes(StandardCharsets.US_ASCII));
			entries.decode(text.substring(blank + 2, end));
			this.written = state.size();
			return state;
		}
		catch (MalformedException ex) {
			throw new ResumeException("resume.damaged");
		}
	}

	/** Remembers; writes now and then. */
	void reached(CheckState state, EntryChecks entries) {
		this.pending = this.head + new String(state.encode(), StandardCharsets.US_ASCII) + "\n" + entries.encode();
		if (state.size() - this.written >= Math.max(STEP, this.written / GROWTH)) {
			flush();
			this.written = state.size();
		}
	}

	/** Writes what was remembered last, under another name first. */
	void flush() {
		if (this.pending == null) {
			return;
		}
		try {
			Path draft = this.file.resolveSibling(this.file.getFileName() + ".part");
			Files.writeString(draft, this.pending + seal(this.pending));
			Files.move(draft, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String read() {
		try {
			return new String(Files.readAllBytes(this.file), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String seal(String text) {
		Hash hash = TreeHash.leaf(text.getBytes(StandardCharsets.UTF_8));
		return END + hash.toHex() + "\n";
	}

}
