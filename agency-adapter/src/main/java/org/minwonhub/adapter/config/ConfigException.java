package org.minwonhub.adapter.config;

import java.util.List;
import java.util.stream.Collectors;

import org.minwonhub.adapter.text.Texts;
import org.minwonhub.adapter.yaml.Problem;

/**
 * The configuration cannot be used; carries everything that is wrong with it.
 */
public class ConfigException extends Exception {

	private final transient List<Problem> problems;

	ConfigException(List<Problem> problems) {
		super(problems.stream().map((problem) -> problem.in(Texts.english())).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	public List<Problem> problems() {
		return this.problems;
	}

}
