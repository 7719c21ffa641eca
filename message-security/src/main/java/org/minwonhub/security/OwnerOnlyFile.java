package org.minwonhub.security;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes secrets to disk: readable by the owner alone from the first byte, and after a
 * crash either the old content or the new.
 */
public final class OwnerOnlyFile {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private OwnerOnlyFile() {
	}

	/** Writes or replaces a file; missing folders are made, for the owner alone too. */
	public static void replace(Path file, byte[] content) throws IOException {
		replace(file, (out) -> out.write(content));
	}

	/** The same for content that need not fit into memory. */
	public static void replace(Path file, Content content) throws IOException {
		Path target = file.toAbsolutePath();
		Path folder = target.getParent();
		if (folder == null) {
			throw new IOException(file + " is not a file");
		}
		Files.createDirectories(folder, attributes("rwx------"));
		Path draft = Files.createTempFile(folder, "." + target.getFileName(), ".new", attributes("rw-------"));
		try {
			try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
				OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
				content.writeTo(out);
				out.flush();
				channel.force(true);
			}
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			if (POSIX) {
				force(folder);
			}
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	/** Without this the content is on the disk, but a power cut may take its name. */
	private static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/** What writes the file. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

	private static FileAttribute<?>[] attributes(String permissions) {
		// Where the file system has no POSIX permissions, the folder's own rules must do.
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
