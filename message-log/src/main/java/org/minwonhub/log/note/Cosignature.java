package org.minwonhub.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.key.PublicKey;

/** {@code timestamped_signature} of C2SP tlog-cosignature, Ed25519 ("cosignature/v1"). */
public final class Cosignature {

	private static final int SIGNATURE_LENGTH = 64;

	private Cosignature() {
	}

	/**
	 * When the witness says it signed. Believe it only of a signature that was verified.
	 */
	public static Instant time(NoteSignature signature) throws MalformedException {
		if (signature.bytes().length != Long.BYTES + SIGNATURE_LENGTH) {
			throw new MalformedException("Not a timestamped signature");
		}
		long seconds = ByteBuffer.wrap(signature.bytes()).getLong();
		if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
			throw new MalformedException("Not a cosignature's time");
		}
		return Instant.ofEpochSecond(seconds);
	}

	static boolean verify(String text, NoteSignature signature, PublicKey key) {
		try {
			byte[] bytes = signature.bytes();
			return key.verify(message(text, time(signature).getEpochSecond()),
					Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
		}
		catch (MalformedException ex) {
			return false;
		}
	}

	/** "Ed25519 signed message". */
	static byte[] message(String text, long seconds) {
		return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
	}

}
