package org.minwonhub.hub.log.checkpoint;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.StrictBase64;

/**
 * Every checkpoint that was ever signed, outside the database: one a line, its size and
 * the note in base64. The file is only appended to, and may be protected so
 * ({@code chattr +a}). A line that a crash broke off ends in a tilde.
 */
final class SignedFile {

	private static final int TAIL = 1 << 16;

	private static final String TORN = "~";

	private final Path file;

	SignedFile(Path file) {
		this.file = file;
	}

	/** The last checkpoint that was signed; empty if the file is not there or empty. */
	Optional<SignedCheckpoint> last() throws MalformedException {
		if (!Files.exists(this.file)) {
			return Optional.empty();
		}
		String tail = tail();
		int end = tail.lastIndexOf('\n');
		while (end >= 0) {
			int begin = tail.lastIndexOf('\n', end - 1);
			String line = tail.substring(begin + 1, end);
			if (!line.endsWith(TORN)) {
				return Optional.of(parse(line));
			}
			end = begin;
		}
		return Optional.empty();
	}

	private static SignedCheckpoint parse(String line) throws MalformedException {
		String[] parts = line.split(" ", -1);
		if (parts.length != 2) {
			throw new MalformedException("The last line of the file of signed checkpoints is damaged");
		}
		SignedCheckpoint checkpoint = SignedCheckpoint.parse(StrictBase64.decode(parts[1]));
		if (!parts[0].equals(Long.toString(checkpoint.checkpoint().size()))) {
			throw new MalformedException("The last line of the file of signed checkpoints contradicts itself");
		}
		return checkpoint;
	}

	/** Notes what was signed; it is on the disk when this returns. */
	void append(SignedCheckpoint checkpoint) {
		String line = checkpoint.checkpoint().size() + " " + Base64.getEncoder().encodeToString(checkpoint.encode())
				+ "\n";
		try {
			boolean created = !Files.exists(this.file);
			boolean torn = !created && !tail().isEmpty() && !tail().endsWith("\n");
			try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					StandardOpenOption.APPEND)) {
				ByteBuffer bytes = ByteBuffer
					.wrap((torn ? TORN + "\n" + line : line).getBytes(StandardCharsets.US_ASCII));
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			}
			if (created) {
				forceName();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Makes the new file's name durable, where the system can. */
	private void forceName() throws IOException {
		Path folder = this.file.toAbsolutePath().getParent();
		if (folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	private String tail() {
		try (RandomAccessFile input = new RandomAccessFile(this.file.toFile(), "r")) {
			long length = input.length();
			byte[] bytes = new byte[(int) Math.min(length, TAIL)];
			input.seek(length - bytes.length);
			input.readFully(bytes);
			String text = new String(bytes, StandardCharsets.US_ASCII);
			return (length > TAIL) ? text.substring(text.indexOf('\n') + 1) : text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
