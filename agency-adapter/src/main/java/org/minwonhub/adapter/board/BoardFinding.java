package org.minwonhub.adapter.board;

/**
 * One result of {@link Board#check()}.
 *
 * @param level how bad it is
 * @param code stable, for example {@code TABLE_MISSING}; the text in each language stands
 * under it in the message bundles
 * @param subject what it is about: a table, a column, a mapping key; never content
 */
public record BoardFinding(Level level, String code, String subject) {

	/** How bad a finding is. */
	public enum Level {

		PASS, WARN, FAIL

	}

}
