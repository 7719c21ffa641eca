package org.minwonhub.log.check;

import java.util.List;
import java.util.Optional;

import org.minwonhub.log.checkpoint.Checkpoint;

/**
 * What a check has found.
 *
 * @param checkpoint the trusted one against which everything was checked; empty if there
 * is none
 * @param complete whether every entry could be checked
 * @param findings the first ones, in the order of the log
 * @param found how many there are in all
 * @param state where a later check may go on: behind the last entry that was right
 */
public record CheckReport(Optional<Checkpoint> checkpoint, boolean complete, List<Finding> findings, long found,
		CheckState state) {

	/** How many findings are kept. */
	public static final int MAX_FINDINGS = 1000;

	public CheckReport {
		findings = List.copyOf(findings);
	}

	/** Everything was checked, and nothing was found. */
	public boolean isVerified() {
		return this.complete && this.found == 0;
	}

}
