package org.minwonhub.adapter.cli;

import org.minwonhub.adapter.board.BoardFinding;
import org.minwonhub.adapter.board.BoardFinding.Level;

/**
 * One result of the doctor.
 *
 * @param level how bad it is
 * @param code stable; text and next step stand under it in the message bundles
 * @param subject what it is about
 */
record Finding(Level level, String code, String subject) {

	static Finding pass(String code, Object subject) {
		return new Finding(Level.PASS, code, String.valueOf(subject));
	}

	static Finding warn(String code, Object subject) {
		return new Finding(Level.WARN, code, String.valueOf(subject));
	}

	static Finding fail(String code, Object subject) {
		return new Finding(Level.FAIL, code, String.valueOf(subject));
	}

	static Finding of(BoardFinding finding) {
		return new Finding(finding.level(), finding.code(), finding.subject());
	}

}
