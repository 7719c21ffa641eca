package org.minwonhub.adapter.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A map of the YAML file while it is read: remembers which keys were asked for, so that
 * every other key can be reported, and collects problems instead of stopping at one.
 */
final class Section {

	private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|h|d)");

	private final String path;

	private final Map<String, Object> values;

	private final List<Problem> problems;

	private final Set<String> known = new LinkedHashSet<>();

	Section(String path, Map<String, Object> values, List<Problem> problems) {
		this.path = path;
		this.values = values;
		this.problems = problems;
	}

	String path(String key) {
		return this.path.isEmpty() ? key : this.path + "." + key;
	}

	void problem(String key, String messageKey, Object... arguments) {
		this.problems.add(new Problem(path(key), messageKey, arguments));
	}

	boolean has(String key) {
		this.known.add(key);
		return this.values.get(key) != null;
	}

	@Nullable String optional(String key) {
		Object value = value(key);
		if (value instanceof Map || value instanceof List) {
			problem(key, "config.not-text");
			return null;
		}
		return (value != null) ? value.toString().strip() : null;
	}

	String text(String key, String otherwise) {
		String value = optional(key);
		return (value != null) ? value : otherwise;
	}

	String required(String key) {
		String value = optional(key);
		if (value == null || value.isEmpty()) {
			problem(key, "config.missing");
			return "";
		}
		return value;
	}

	String matching(String key, Pattern pattern, String messageKey) {
		String value = required(key);
		if (!value.isEmpty() && !pattern.matcher(value).matches()) {
			problem(key, messageKey, value);
		}
		return value;
	}

	boolean flag(String key, boolean otherwise) {
		Object value = value(key);
		if (value == null) {
			return otherwise;
		}
		if (value instanceof Boolean flag) {
			return flag;
		}
		problem(key, "config.not-boolean", value);
		return otherwise;
	}

	int number(String key, int otherwise, int least, int most) {
		Object value = value(key);
		if (value == null) {
			return otherwise;
		}
		if (value instanceof Integer number && number >= least && number <= most) {
			return number;
		}
		problem(key, "config.not-in-range", value, least, most);
		return otherwise;
	}

	Duration duration(String key, Duration otherwise) {
		String value = optional(key);
		if (value == null) {
			return otherwise;
		}
		Matcher matcher = DURATION.matcher(value);
		if (!matcher.matches()) {
			problem(key, "config.not-duration", value);
			return otherwise;
		}
		long unit = switch (matcher.group(2)) {
			case "ms" -> 1;
			case "s" -> 1_000;
			case "m" -> 60_000;
			case "h" -> 3_600_000;
			default -> 86_400_000;
		};
		long millis = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit)).longValue();
		if (millis < 1) {
			problem(key, "config.not-duration", value);
			return otherwise;
		}
		return Duration.ofMillis(millis);
	}

	<E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
		String value = optional(key);
		return (value != null) ? choice(key, value, type, otherwise) : otherwise;
	}

	<E extends Enum<E>> E choice(String key, String value, Class<E> type, E otherwise) {
		String wanted = value.toUpperCase(Locale.ROOT).replace('-', '_');
		List<String> names = new ArrayList<>();
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(wanted)) {
				return constant;
			}
			names.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		}
		problem(key, "config.not-one-of", value, String.join(", ", names));
		return otherwise;
	}

	URI uri(String key) {
		String value = required(key);
		try {
			return new URI(value);
		}
		catch (URISyntaxException ex) {
			problem(key, "config.not-address", value);
			return URI.create("");
		}
	}

	Section section(String key) {
		Object value = value(key);
		if (value != null && !(value instanceof Map)) {
			problem(key, "config.not-section");
		}
		return new Section(path(key), (value instanceof Map<?, ?> map) ? named(map) : Map.of(), this.problems);
	}

	List<Section> sections(String key) {
		Object value = value(key);
		List<Section> sections = new ArrayList<>();
		if (value instanceof List<?> list) {
			for (Object item : list) {
				if (item instanceof Map<?, ?> map) {
					sections.add(new Section(path(key) + "[" + sections.size() + "]", named(map), this.problems));
				}
				else {
					problem(key, "config.not-list");
				}
			}
		}
		else if (value != null) {
			problem(key, "config.not-list");
		}
		return sections;
	}

	List<String> texts(String key) {
		Object value = value(key);
		if (value instanceof List<?> list) {
			return list.stream().map(String::valueOf).toList();
		}
		if (value != null) {
			problem(key, "config.not-list");
		}
		return List.of();
	}

	/** All keys of a section whose keys are the agency's own words. */
	Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		for (String key : this.values.keySet()) {
			words.put(key, required(key));
		}
		return words;
	}

	Map<String, Object> untouched() {
		this.known.addAll(this.values.keySet());
		return this.values;
	}

	/** Reports every key that nobody asked for. */
	void end() {
		for (String key : this.values.keySet()) {
			if (!this.known.contains(key)) {
				Suggestion.nearest(key, this.known)
					.ifPresentOrElse((nearest) -> problem(key, "config.unknown-meant", nearest),
							() -> problem(key, "config.unknown"));
			}
		}
	}

	private @Nullable Object value(String key) {
		this.known.add(key);
		return this.values.get(key);
	}

	static Map<String, Object> named(Map<?, ?> map) {
		Map<String, Object> named = new LinkedHashMap<>();
		map.forEach((key, value) -> named.put(String.valueOf(key), value));
		return named;
	}

}
