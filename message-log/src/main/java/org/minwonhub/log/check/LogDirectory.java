package org.minwonhub.log.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;

/**
 * A log as files under one folder, in the layout of C2SP tlog-tiles: any web server can
 * serve it. What was written is on the disk, whole, when the method returns.
 */
public final class LogDirectory implements LogReader {

	private static final String CHECKPOINT = "checkpoint";

	private final Path root;

	public LogDirectory(Path root) {
		this.root = root.toAbsolutePath();
	}

	@Override
	public byte @Nullable [] checkpoint() {
		return readFile(CHECKPOINT);
	}

	@Override
	public byte @Nullable [] read(Tile tile) {
		return readFile(tile.path());
	}

	@Override
	public byte @Nullable [] read(Bundle bundle) {
		return readFile(bundle.path());
	}

	/** Publishes a checkpoint: after the tiles and bundles that it promises. */
	public void writeCheckpoint(byte[] note) {
		write(CHECKPOINT, note);
	}

	public void write(Tile tile, byte[] hashes) {
		if (hashes.length != tile.length()) {
			throw new IllegalArgumentException("Not the hashes of " + tile.path());
		}
		write(tile.path(), hashes);
	}

	public void write(Bundle bundle, byte[] entries) {
		write(bundle.path(), entries);
	}

	private byte @Nullable [] readFile(String path) {
		try {
			return Files.readAllBytes(this.root.resolve(path));
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Under another name first, so that nobody ever reads half a file. */
	private void write(String path, byte[] bytes) {
		Path target = this.root.resolve(path);
		Path folder = parent(target);
		try {
			boolean created = !Files.isDirectory(folder);
			Files.createDirectories(folder);
			Path draft = Files.createTempFile(folder, ".", ".draft");
			try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
				for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining();) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			letServersRead(draft);
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			force(folder);
			for (Path above = folder; created && !above.equals(this.root);) {
				above = parent(above);
				force(above);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path parent(Path path) {
		Path parent = path.getParent();
		if (parent == null) {
			throw new IllegalArgumentException("A log needs a folder of its own");
		}
		return parent;
	}

	/** A temporary file is its owner's alone; a log is for everybody. */
	private static void letServersRead(Path file) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		if (posix != null) {
			posix.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
		}
	}

	/** Makes a new name in a folder durable; Windows has no such call. */
	private static void force(Path folder) throws IOException {
		if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

}
