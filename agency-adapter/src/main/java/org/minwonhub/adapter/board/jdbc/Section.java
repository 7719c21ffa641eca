package org.minwonhub.adapter.board.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One block of a YAML file: typed reads that note what is wrong instead of throwing, and
 * at the end every key that nobody asked for.
 */
final class Section {

	private final String path;

	private final Map<?, ?> values;

	private final Problems problems;

	private final Set<String> known = new LinkedHashSet<>();

	Section(String path, Map<?, ?> values, Problems problems) {
		this.path = path;
		this.values = values;
		this.problems = problems;
	}

	@Nullable String text(String key) {
		Object value = value(key);
		if (value instanceof Map || value instanceof List) {
			problem(key, "값 하나여야 합니다", "must be a single value");
			return null;
		}
		return (value != null) ? value.toString() : null;
	}

	String text(String key, String otherwise) {
		String value = text(key);
		return (value != null) ? value : otherwise;
	}

	String required(String key) {
		String value = text(key);
		if (value == null) {
			problem(key, "빠졌습니다", "is missing");
			return "";
		}
		return value;
	}

	@Nullable Integer number(String key) {
		Object value = value(key);
		if (value == null || value instanceof Integer) {
			return (Integer) value;
		}
		problem(key, "정수여야 합니다", "must be a whole number");
		return null;
	}

	boolean flag(String key) {
		Object value = value(key);
		if (value != null && !(value instanceof Boolean)) {
			problem(key, "true 또는 false여야 합니다", "must be true or false");
		}
		return Boolean.TRUE.equals(value);
	}

	Section section(String key) {
		Object value = value(key);
		if (value != null && !(value instanceof Map)) {
			problem(key, "하위 항목이 있어야 합니다", "must be a block of keys");
		}
		return new Section(at(key), (value instanceof Map<?, ?> map) ? map : Map.of(), this.problems);
	}

	Map<String, Section> sections(String key) {
		Map<String, Section> result = new LinkedHashMap<>();
		Section block = section(key);
		block.values.keySet().forEach((name) -> result.put(String.valueOf(name), block.section(String.valueOf(name))));
		return result;
	}

	List<Section> blocks(String key) {
		List<Section> result = new ArrayList<>();
		if (value(key) instanceof List<?> list) {
			for (int i = 0; i < list.size(); i++) {
				String path = at(key) + "[" + (i + 1) + "]";
				if (list.get(i) instanceof Map<?, ?> map) {
					result.add(new Section(path, map, this.problems));
				}
				else {
					this.problems.add(path, "하위 항목이 있어야 합니다", "must be a block of keys");
				}
			}
		}
		else if (has(key)) {
			problem(key, "목록이어야 합니다", "must be a list");
		}
		return result;
	}

	List<String> list(String key) {
		Object value = value(key);
		if (value instanceof List<?> list) {
			return list.stream().map(String::valueOf).toList();
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	Map<String, String> strings(String key) {
		Map<String, String> result = new LinkedHashMap<>();
		Section block = section(key);
		block.values.forEach((name, value) -> result.put(String.valueOf(name), String.valueOf(value)));
		return result;
	}

	boolean has(String key) {
		return value(key) != null;
	}

	void problem(String key, String korean, String english) {
		this.problems.add(at(key), korean, english);
	}

	/** Notes every key that was never asked for. */
	void end() {
		for (Object key : this.values.keySet()) {
			String name = String.valueOf(key);
			if (!this.known.contains(name)) {
				String near = Spelling.nearest(name, this.known);
				problem(name, "모르는 항목입니다" + ((near != null) ? " (" + near + "?)" : ""),
						"unknown key" + ((near != null) ? "; did you mean " + near + "?" : ""));
			}
		}
	}

	private @Nullable Object value(String key) {
		this.known.add(key);
		return this.values.get(key);
	}

	private String at(String key) {
		return this.path.isEmpty() ? key : this.path + "." + key;
	}

}
