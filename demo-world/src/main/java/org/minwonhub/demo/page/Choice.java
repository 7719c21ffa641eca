package org.minwonhub.demo.page;

import java.util.List;
import java.util.Locale;

import org.minwonhub.demo.place.Category;

/**
 * One category to choose.
 *
 * @param value as the table keeps it
 * @param name in the reader's language
 * @param chosen whether it is the current one
 */
public record Choice(String value, String name, boolean chosen) {

	static List<Choice> of(List<Category> categories, String chosen, Locale locale) {
		return categories.stream()
			.map((category) -> new Choice(category.boardName(), category.name(locale),
					category.boardName().equals(chosen)))
			.toList();
	}

}
