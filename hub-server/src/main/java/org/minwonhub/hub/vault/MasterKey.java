package org.minwonhub.hub.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

import org.minwonhub.hub.site.OwnerOnlyFile;

/**
 * The key that wraps all others: 64 hexadecimal characters in a file that only the hub's
 * user may read, and of which the operator keeps a copy in a safe place.
 */
final class MasterKey {

	private static final int LENGTH = 32;

	private final DataKey key;

	private MasterKey(byte[] secret, SecureRandom random) {
		this.key = new DataKey(new UUID(0, 0), secret, random);
	}

	static MasterKey of(Path file, SecureRandom random) {
		try {
			if (Files.notExists(file)) {
				create(file, random);
			}
			byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
			if (secret.length != LENGTH) {
				throw new IllegalStateException("The master key in " + file + " must have 64 hexadecimal characters");
			}
			return new MasterKey(secret, random);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The master key " + file + " cannot be read or made", ex);
		}
	}

	byte[] wrap(byte[] secret, UUID id) {
		return this.key.seal(secret, id.toString());
	}

	byte[] unwrap(byte[] wrapped, UUID id) {
		return this.key.open(wrapped, id.toString());
	}

	private static void create(Path file, SecureRandom random) {
		byte[] secret = new byte[LENGTH];
		random.nextBytes(secret);
		OwnerOnlyFile.write(file, HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
	}

}
