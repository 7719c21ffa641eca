package org.minwonhub.adapter.board.jdbc;

import java.util.List;

/**
 * A mapping or a profile cannot be used as it is written.
 */
public class MappingProblemsException extends RuntimeException {

	private final List<String> problems;

	/**
	 * @param problems each with the key it is about, in Korean and English
	 */
	public MappingProblemsException(List<String> problems) {
		super(String.join(System.lineSeparator(), problems));
		this.problems = List.copyOf(problems);
	}

	public List<String> problems() {
		return this.problems;
	}

}
