package org.minwonhub.adapter.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

import org.minwonhub.adapter.store.Hashes;

/**
 * Files on their way, on this machine's disk, each under its SHA-256. A file is either
 * there whole or not there.
 */
final class Spool {

	private final Path folder;

	Spool(Path folder) {
		this.folder = folder;
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path path(String sha256) {
		return this.folder.resolve(sha256);
	}

	boolean has(String sha256) {
		return Files.exists(path(sha256));
	}

	/** Where the bytes of a file gather until all are there. */
	Path partial(String sha256) {
		return this.folder.resolve(sha256 + ".part");
	}

	/**
	 * @return the SHA-256
	 */
	String take(InputStream content) throws IOException {
		Path file = Files.createTempFile(this.folder, "in-", ".part");
		MessageDigest digest = Hashes.sha256();
		try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
			content.transferTo(out);
		}
		catch (IOException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
		String sha256 = HexFormat.of().formatHex(digest.digest());
		Files.move(file, path(sha256), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		return sha256;
	}

	/**
	 * @return whether the gathered bytes are the named file, which now is there; else
	 * they are thrown away
	 */
	boolean complete(String sha256) throws IOException {
		Path partial = partial(sha256);
		MessageDigest digest = Hashes.sha256();
		try (InputStream in = Files.newInputStream(partial);
				OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			in.transferTo(out);
		}
		if (!sha256.equals(HexFormat.of().formatHex(digest.digest()))) {
			Files.delete(partial);
			return false;
		}
		Files.move(partial, path(sha256), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		return true;
	}

	void forgetAllBut(Set<String> needed) {
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				String name = file.getFileName().toString();
				if (!needed.contains(name) && !name.endsWith(".part")) {
					Files.deleteIfExists(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
