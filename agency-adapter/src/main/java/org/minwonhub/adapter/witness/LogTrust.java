package org.minwonhub.adapter.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.note.SignatureType;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.security.OwnerOnlyFile;

/**
 * Which log key is trusted, and since when: from the enrolment, where the token's hash
 * vouches for it, or else the first one seen. What is trusted is never replaced by what
 * the hub says.
 */
public final class LogTrust {

	private static final String NAME = "log-key";

	private final Path file;

	/**
	 * @param keys the folder of the participant's keys
	 */
	public LogTrust(Path keys) {
		this.file = keys.resolve(NAME);
	}

	/** The trusted key; empty before the first contact. */
	public Optional<Trusted> trusted() {
		if (!Files.exists(this.file)) {
			return Optional.empty();
		}
		try {
			String[] parts = Files.readString(this.file, StandardCharsets.UTF_8).strip().split(" ", 2);
			return Optional.of(new Trusted(VerifierKey.parse(parts[1]), Origin.valueOf(parts[0])));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MalformedException | IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new UncheckedIOException(new IOException(this.file + " holds no log key", ex));
		}
	}

	/**
	 * Trusts a key from now on; it is on the disk when this returns.
	 * @throws MalformedException if it is none that signs checkpoints
	 */
	public void trust(String vkey, Origin origin) throws MalformedException {
		if (VerifierKey.parse(vkey).type() != SignatureType.ED25519) {
			throw new MalformedException("Not a key that signs checkpoints");
		}
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			OwnerOnlyFile.replace(this.file, (origin.name() + " " + vkey + "\n").getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Why a key is trusted. */
	public enum Origin {

		/** The enrolment token carried its hash. */
		TOKEN,
		/** It was the first that the hub named. */
		FIRST_USE,
		/** The operator gave it. */
		OPERATOR

	}

	/**
	 * @param origin why
	 */
	public record Trusted(VerifierKey key, Origin origin) {
	}

}
