package org.minwonhub.adapter.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.security.OwnerOnlyFile;

/**
 * The key that cosigns: Ed25519 in PKCS#8 (RFC 8410), as PEM, in a file that only the
 * adapter's own user reads. A lost one is simply replaced; the hub's log records it.
 */
final class WitnessKey {

	private static final String NAME = "witness-key.pem";

	private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";

	private static final String END = "-----END PRIVATE KEY-----";

	private WitnessKey() {
	}

	/**
	 * Reads the key or makes it.
	 * @param participant the cosignatures' name
	 */
	static Cosigner open(Path keys, String participant, SecureRandom random) throws IOException {
		Path file = keys.resolve(NAME);
		if (!Files.exists(file)) {
			String base64 = Base64.getEncoder().encodeToString(SigningKey.generate(random).toPkcs8());
			Files.createDirectories(keys);
			OwnerOnlyFile.replace(file,
					(BEGIN + "\n" + base64 + "\n" + END + "\n").getBytes(StandardCharsets.US_ASCII));
		}
		String pem = Files.readString(file, StandardCharsets.US_ASCII).strip();
		if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
			throw new IOException(file + " holds no private key in PEM");
		}
		try {
			String base64 = pem.substring(BEGIN.length(), pem.length() - END.length());
			return new Cosigner(participant, SigningKey.ofPkcs8(Base64.getMimeDecoder().decode(base64)));
		}
		catch (MalformedException ex) {
			throw new IOException(file + " holds no Ed25519 key", ex);
		}
	}

}
