package org.minwonhub.audit.report;

/**
 * One check that failed.
 *
 * @param place a file of the log, a sender, or a file that was given
 * @param index of the entry concerned; -1 if it concerns none
 * @param expected a value, in no language; empty if the check says it all
 * @param found likewise
 */
public record Problem(Check check, String place, long index, String expected, String found) {

	/** Concerns no single entry. */
	public static Problem of(Check check, String place, String expected, String found) {
		return new Problem(check, place, -1, expected, found);
	}

}
