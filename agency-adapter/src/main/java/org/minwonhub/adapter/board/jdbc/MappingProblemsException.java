package org.minwonhub.adapter.board.jdbc;

import java.util.List;
import java.util.stream.Collectors;

import org.minwonhub.adapter.text.Texts;
import org.minwonhub.adapter.yaml.Problem;

/**
 * A mapping or a profile cannot be used as it is written.
 */
public class MappingProblemsException extends RuntimeException {

	private final transient List<Problem> problems;

	MappingProblemsException(List<Problem> problems) {
		super(problems.stream().map((problem) -> problem.in(Texts.english())).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	static void throwIfAny(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new MappingProblemsException(problems);
		}
	}

	public List<Problem> problems() {
		return this.problems;
	}

}
