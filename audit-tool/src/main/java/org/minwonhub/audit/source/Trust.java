package org.minwonhub.audit.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.SignatureType;
import org.minwonhub.log.note.VerifiedSignature;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.policy.Policy;
import org.minwonhub.log.policy.Verdict;

/**
 * What makes the auditor believe a checkpoint: the log's key, or a policy with the log's
 * key and its witnesses.
 */
public final class Trust {

	private final Policy policy;

	private Trust(Policy policy) {
		this.policy = policy;
	}

	/**
	 * @param key the log's verifier key, or the name of a file that holds it
	 * @throws MalformedException if it is not a log's key
	 */
	public static Trust ofKey(String key) throws IOException, MalformedException {
		String vkey = key.contains("+") && !Files.exists(Path.of(key)) ? key : Files.readString(Path.of(key)).strip();
		VerifierKey parsed = VerifierKey.parse(vkey);
		if (parsed.type() != SignatureType.ED25519) {
			throw new MalformedException("A witness's key, not a log's");
		}
		return new Trust(Policy.parse(("log " + parsed.encode() + "\nquorum none\n").getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * @param file a C2SP tlog-policy
	 */
	public static Trust ofPolicy(Path file) throws IOException, MalformedException {
		return new Trust(Policy.parse(Files.readAllBytes(file)));
	}

	/**
	 * Who has signed. A missing quorum is an answer.
	 * @throws UnverifiedException if no trusted log has, or a known signature is wrong
	 */
	public Verdict verify(SignedCheckpoint checkpoint) throws UnverifiedException {
		return this.policy.verify(checkpoint);
	}

	/** Whether a trusted log has signed, witnesses apart. */
	public boolean isSigned(SignedCheckpoint checkpoint) {
		return this.policy.logs().stream().anyMatch((log) -> isSigned(checkpoint, log.key()));
	}

	private static boolean isSigned(SignedCheckpoint checkpoint, VerifierKey log) {
		try {
			checkpoint.verify(log);
			return true;
		}
		catch (UnverifiedException ex) {
			return false;
		}
	}

	/** When the first of the known witnesses cosigned; empty if none did. */
	public Optional<Instant> cosigned(SignedCheckpoint checkpoint) {
		if (this.policy.witnesses().isEmpty() || checkpoint.note().signatures().size() == 1) {
			return Optional.empty();
		}
		try {
			return this.policy.verify(checkpoint)
				.cosignatures()
				.stream()
				.map(VerifiedSignature::time)
				.filter(Objects::nonNull)
				.min(Comparator.naturalOrder());
		}
		catch (UnverifiedException ex) {
			return Optional.empty();
		}
	}

	/** The keys of trusted logs, for messages. */
	public String keys() {
		List<String> keys = this.policy.logs().stream().map((log) -> log.key().encode()).toList();
		return String.join(", ", keys);
	}

}
