package org.minwonhub.hub.log.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import org.minwonhub.hub.site.OwnerOnlyFile;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.key.SigningKey;

/**
 * The log's signing key: Ed25519 in PKCS#8 (RFC 8410), as PEM, in a file that only the
 * hub's own user reads. {@code openssl pkey -in signing-key.pem -pubout} reads it too.
 */
final class KeyFile {

	private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";

	private static final String END = "-----END PRIVATE KEY-----";

	private final Path file;

	KeyFile(Path file) {
		this.file = file;
	}

	Optional<SigningKey> read() throws MalformedException {
		if (!Files.exists(this.file)) {
			return Optional.empty();
		}
		try {
			String pem = Files.readString(this.file, StandardCharsets.US_ASCII).strip();
			if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
				throw new MalformedException("Not a private key in PEM");
			}
			String base64 = pem.substring(BEGIN.length(), pem.length() - END.length());
			return Optional.of(SigningKey.ofPkcs8(Base64.getMimeDecoder().decode(base64)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Makes a new key, on the disk before anybody hears of it. */
	SigningKey create(SecureRandom random) {
		SigningKey key = SigningKey.generate(random);
		String pem = BEGIN + "\n" + Base64.getEncoder().encodeToString(key.toPkcs8()) + "\n" + END + "\n";
		OwnerOnlyFile.write(this.file, pem.getBytes(StandardCharsets.US_ASCII));
		return key;
	}

}
