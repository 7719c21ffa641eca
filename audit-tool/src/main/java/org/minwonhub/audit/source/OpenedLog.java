package org.minwonhub.audit.source;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.check.LogReader;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.policy.Verdict;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;

/**
 * A log whose newest checkpoint is trusted. The checkpoint is read once: the log may grow
 * meanwhile.
 *
 * @param signed the checkpoint as it was read
 * @param verdict who has signed it
 */
public record OpenedLog(LogReader files, SignedCheckpoint signed, Verdict verdict) implements LogReader {

	private static final String PLACE = "checkpoint";

	/**
	 * @return empty if there is no checkpoint that can be trusted; why is then among the
	 * problems
	 */
	public static Optional<OpenedLog> open(LogReader files, Trust trust, Problems problems) {
		byte[] note = files.checkpoint();
		if (note == null) {
			problems.add(Problem.of(Check.CHECKPOINT_MISSING, PLACE, "", ""));
			return Optional.empty();
		}
		return trusted(note, PLACE, trust, problems)
			.map((trusted) -> new OpenedLog(files, trusted.signed(), trusted.verdict()));
	}

	/**
	 * A checkpoint from a file or a log; empty if it cannot be trusted.
	 */
	public static Optional<Trusted> trusted(byte[] note, String place, Trust trust, Problems problems) {
		try {
			SignedCheckpoint signed = SignedCheckpoint.parse(note);
			return trusted(signed, place, trust, problems).map((verdict) -> new Trusted(signed, verdict));
		}
		catch (MalformedException ex) {
			problems.add(Problem.of(Check.CHECKPOINT_MALFORMED, place, "", ex.getMessage()));
			return Optional.empty();
		}
	}

	/** The same for one that was read already. */
	public static Optional<Verdict> trusted(SignedCheckpoint signed, String place, Trust trust, Problems problems) {
		try {
			Verdict verdict = trust.verify(signed);
			if (!verdict.quorum()) {
				problems.add(Problem.of(Check.QUORUM_NOT_MET, place, "", cosigners(verdict)));
			}
			return Optional.of(verdict);
		}
		catch (UnverifiedException ex) {
			problems.add(Problem.of(Check.CHECKPOINT_NOT_TRUSTED, place, trust.keys(), signers(signed)));
			return Optional.empty();
		}
	}

	/** Those that the signature lines name, whether or not they have signed. */
	private static String signers(SignedCheckpoint signed) {
		return String.join(", ",
				signed.note()
					.signatures()
					.stream()
					.map((signature) -> signature.name() + "+" + String.format("%08x", signature.keyId()))
					.toList());
	}

	private static String cosigners(Verdict verdict) {
		return verdict.cosignatures().size() + " "
				+ verdict.cosignatures().stream().map((each) -> each.key().name()).toList();
	}

	public Checkpoint head() {
		return this.verdict.checkpoint();
	}

	@Override
	public byte[] checkpoint() {
		return this.signed.encode();
	}

	@Override
	public byte @Nullable [] read(Bundle bundle) {
		return this.files.read(bundle);
	}

	@Override
	public byte @Nullable [] read(Tile tile) {
		return this.files.read(tile);
	}

	/** A checkpoint and who has signed it. */
	public record Trusted(SignedCheckpoint signed, Verdict verdict) {
	}

}
