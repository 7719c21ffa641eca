package org.minwonhub.audit.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.security.stamp.Stamp;
import org.minwonhub.security.stamp.StampException;
import org.minwonhub.security.stamp.StampFault;
import org.minwonhub.security.stamp.StampTrust;

/** Reads and verifies time stamps over checkpoints. */
public final class Stamps {

	private final StampTrust trust;

	private final Problems problems;

	public Stamps(StampTrust trust, Problems problems) {
		this.trust = trust;
		this.problems = problems;
	}

	/**
	 * @return those that verify; what is wrong with the others is among the problems
	 */
	public List<StampedCheckpoint> read(StampFiles files) throws IOException {
		List<StampedCheckpoint> stamped = new ArrayList<>();
		for (long size : files.sizes()) {
			String place = LogSource.STAMPS + "/" + size;
			byte[] answer = files.read(size + ".tsr");
			byte[] note = files.read(size + ".checkpoint");
			if (answer == null || note == null) {
				this.problems.add(Problem.of(Check.STAMP_MISSING, place, "", ""));
			}
			else {
				add(stamped, place, size, note, answer);
			}
		}
		if (stamped.isEmpty() && this.problems.isEmpty()) {
			this.problems.add(Problem.of(Check.STAMP_MISSING, LogSource.STAMPS, "", ""));
		}
		return stamped;
	}

	private void add(List<StampedCheckpoint> stamped, String place, long size, byte[] note, byte[] answer) {
		try {
			SignedCheckpoint signed = SignedCheckpoint.parse(note);
			if (signed.checkpoint().size() != size) {
				throw new MalformedException("The checkpoint has another size than its name");
			}
			Stamp stamp = this.trust.verify(answer, note);
			stamped.add(new StampedCheckpoint(new Kept(place, signed), stamp.time()));
			if (stamp.revocation() == Stamp.Revocation.UNKNOWN) {
				this.problems.add(Problem.of(Check.STAMP_REVOCATION_UNKNOWN, place, "",
						stamp.signer().getSubjectX500Principal().toString()));
			}
		}
		catch (MalformedException ex) {
			this.problems.add(Problem.of(Check.STAMP_WRONG, place, "", String.valueOf(ex.getMessage())));
		}
		catch (StampException ex) {
			this.problems.add(Problem.of(check(ex), place, "", String.valueOf(ex.getMessage())));
		}
	}

	/** What a time stamp that does not hold is. */
	public static Check check(StampException ex) {
		return (ex.fault() == StampFault.STAMP_REVOKED) ? Check.STAMP_REVOKED : Check.STAMP_WRONG;
	}

}
