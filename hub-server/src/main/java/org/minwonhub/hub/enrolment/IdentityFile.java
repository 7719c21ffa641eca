package org.minwonhub.hub.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import org.minwonhub.hub.site.OwnerOnlyFile;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SigningIdentity;

/**
 * A key with its certificates in a PKCS#12 file (RFC 7292), its password in a file beside
 * it; only the hub's own user may read either.
 */
final class IdentityFile {

	private final Path store;

	private final Path password;

	private final SecureRandom random;

	IdentityFile(Path folder, String name, SecureRandom random) {
		this.store = folder.resolve(name + ".p12");
		this.password = folder.resolve(name + ".password");
		this.random = random;
	}

	Path path() {
		return this.store;
	}

	Optional<SigningIdentity> read() {
		if (Files.notExists(this.store)) {
			return Optional.empty();
		}
		try {
			return Optional.of(KeyFiles.read(this.store, password()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file " + this.store + " does not open with the password in "
					+ this.password + "; restore both from one backup", ex);
		}
	}

	/** Replaces what is there; the password stays the same from the first time. */
	void write(SigningIdentity identity) {
		try {
			if (Files.notExists(this.password)) {
				byte[] secret = new byte[24];
				this.random.nextBytes(secret);
				OwnerOnlyFile.write(this.password,
						HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
			}
			KeyFiles.write(this.store, identity, password());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file " + this.store + " cannot be written", ex);
		}
	}

	private char[] password() throws IOException {
		return Files.readString(this.password).strip().toCharArray();
	}

}
