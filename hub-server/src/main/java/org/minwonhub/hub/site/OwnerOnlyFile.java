package org.minwonhub.hub.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * Files that only the hub's own user may read.
 */
public final class OwnerOnlyFile {

	private OwnerOnlyFile() {
	}

	/**
	 * Writes a file as a whole: whoever looks, also after a power cut, finds the old
	 * content or the new, and at no moment may another user read it.
	 */
	public static void write(Path file, byte[] content) {
		try {
			Path folder = folderOf(file);
			Path draft = folder.resolve(file.getFileName() + ".new");
			Files.deleteIfExists(draft);
			try (FileChannel channel = FileChannel.open(draft,
					Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(folder, "rw-------"))) {
				ByteBuffer rest = ByteBuffer.wrap(content);
				while (rest.hasRemaining()) {
					channel.write(rest);
				}
				channel.force(true);
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be written", ex);
		}
	}

	private static Path folderOf(Path file) throws IOException {
		Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file, not a root");
		if (Files.notExists(folder)) {
			Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
		}
		return folder;
	}

	private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
		boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
