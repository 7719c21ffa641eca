package org.minwonhub.adapter.config;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.minwonhub.xsd.complaint.Handling;

/**
 * Whose complaint a new post is: the first rule for its category, else the default.
 *
 * @param otherwise the default
 * @param officerPosts whether posts by officers are complaints, as where counsellors file
 * for others; else they are taken for notices and stay
 * @param rules in the order written
 */
public record HandlingRules(Choice otherwise, boolean officerPosts, List<Rule> rules) {

	public HandlingRules {
		rules = List.copyOf(rules);
	}

	public Choice of(@Nullable String boardCategory) {
		return this.rules.stream()
			.filter((rule) -> rule.category().equals(boardCategory))
			.map(Rule::choice)
			.findFirst()
			.orElse(this.otherwise);
	}

	/**
	 * @param handling OWN, ADDRESSED or ROUTE
	 * @param addressedTo the agency's name in the exchange, with ADDRESSED
	 */
	public record Choice(Handling handling, @Nullable String addressedTo) {
	}

	/**
	 * @param category the board's own word
	 * @param choice what holds for it
	 */
	public record Rule(String category, Choice choice) {
	}

}
