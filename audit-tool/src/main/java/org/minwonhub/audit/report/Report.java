package org.minwonhub.audit.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a command has to say: facts by name, in the order in which they were added, and
 * what failed. People and programs get the same.
 */
public final class Report {

	private final String command;

	private final Problems problems;

	private final Map<String, Object> facts = new LinkedHashMap<>();

	public Report(String command, Problems problems) {
		this.command = command;
		this.problems = problems;
	}

	/** One value; nothing if it is null. */
	public Report fact(String name, @Nullable Object value) {
		if (value != null) {
			this.facts.put(name, value);
		}
		return this;
	}

	/** A table; all rows have the same columns. */
	public Report rows(String name, Collection<? extends Map<String, ?>> rows) {
		this.facts.put(name, new ArrayList<>(rows));
		return this;
	}

	public Problems problems() {
		return this.problems;
	}

	String command() {
		return this.command;
	}

	Map<String, Object> facts() {
		return this.facts;
	}

	/** A row of a table. */
	public static Map<String, Object> row(List<String> columns, @Nullable Object... values) {
		Map<String, Object> row = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			Object value = values[i];
			row.put(columns.get(i), (value != null) ? value : "");
		}
		return row;
	}

}
