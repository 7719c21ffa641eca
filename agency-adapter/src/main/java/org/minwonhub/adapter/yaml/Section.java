package org.minwonhub.adapter.yaml;

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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A block of YAML while it is read: remembers which keys were asked for, so that every
 * other key can be reported, and collects problems instead of stopping at one.
 */
public final class Section {

	private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|h|d)");

	private final String path;

	private final Map<String, Object> values;

	private final List<Problem> problems;

	private final Set<String> known = new LinkedHashSet<>();

	/**
	 * @param path where the block is, empty for a whole file
	 * @param problems to which is added what is wrong
	 */
	public Section(String path, Map<?, ?> values, List<Problem> problems) {
		this.path = path;
		this.values = named(values);
		this.problems = problems;
	}

	public String path(String key) {
		return this.path.isEmpty() ? key : this.path + "." + key;
	}

	public void problem(String key, String messageKey, Object... arguments) {
		this.problems.add(new Problem(path(key), messageKey, arguments));
	}

	/**
	 * The keys that a text holds; none, and a problem, where it is no YAML.
	 * @param where it stands, for the problem
	 */
	public static Map<?, ?> parse(String text, String where, List<Problem> problems) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		int line = 1;
		try {
			if (new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> map) {
				return map;
			}
		}
		catch (YAMLException ex) {
			Mark mark = (ex instanceof MarkedYAMLException marked) ? marked.getProblemMark() : null;
			line = (mark != null) ? mark.getLine() + 1 : 0;
		}
		problems.add(new Problem(where, "config.not-yaml", line));
		return Map.of();
	}

	public boolean has(String key) {
		this.known.add(key);
		return this.values.get(key) != null;
	}

	public @Nullable String optional(String key) {
		Object value = value(key);
		if (value instanceof Map || value instanceof List) {
			problem(key, "config.not-text");
			return null;
		}
		return (value != null) ? value.toString().strip() : null;
	}

	public String text(String key, String otherwise) {
		String value = optional(key);
		return (value != null) ? value : otherwise;
	}

	public String required(String key) {
		String value = optional(key);
		if (value == null || value.isEmpty()) {
			problem(key, "config.missing");
			return "";
		}
		return value;
	}

	public String matching(String key, Pattern pattern, String messageKey) {
		String value = required(key);
		if (!value.isEmpty() && !pattern.matcher(value).matches()) {
			problem(key, messageKey, value);
		}
		return value;
	}

	public boolean flag(String key, boolean otherwise) {
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

	public int number(String key, int otherwise, int least, int most) {
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

	/** A whole number, whichever. */
	public @Nullable Integer number(String key) {
		Object value = value(key);
		if (value == null || value instanceof Integer) {
			return (Integer) value;
		}
		problem(key, "config.not-number", value);
		return null;
	}

	public Duration duration(String key, Duration otherwise) {
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

	public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
		String value = optional(key);
		return (value != null) ? choice(key, value, type, otherwise) : otherwise;
	}

	public <E extends Enum<E>> E choice(String key, String value, Class<E> type, E otherwise) {
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

	public URI uri(String key) {
		String value = required(key);
		try {
			return new URI(value);
		}
		catch (URISyntaxException ex) {
			problem(key, "config.not-address", value);
			return URI.create("");
		}
	}

	public Section section(String key) {
		Object value = value(key);
		if (value != null && !(value instanceof Map)) {
			problem(key, "config.not-section");
		}
		return new Section(path(key), (value instanceof Map<?, ?> map) ? map : Map.of(), this.problems);
	}

	/** The blocks under a key, by their own names. */
	public Map<String, Section> sections(String key) {
		Map<String, Section> result = new LinkedHashMap<>();
		Section block = section(key);
		block.values.keySet().forEach((name) -> result.put(name, block.section(name)));
		return result;
	}

	/** The blocks that a key lists. */
	public List<Section> blocks(String key) {
		Object value = value(key);
		List<Section> sections = new ArrayList<>();
		if (value instanceof List<?> list) {
			for (int i = 0; i < list.size(); i++) {
				if (list.get(i) instanceof Map<?, ?> map) {
					sections.add(new Section(path(key) + "[" + (i + 1) + "]", map, this.problems));
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

	/** A list of words; a single one may stand without its list. */
	public List<String> texts(String key) {
		Object value = value(key);
		if (value instanceof List<?> list) {
			return list.stream().map(String::valueOf).toList();
		}
		if (value instanceof Map) {
			problem(key, "config.not-list");
			return List.of();
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	/** A block of single values, whatever they are. */
	public Map<String, String> strings(String key) {
		Map<String, String> result = new LinkedHashMap<>();
		section(key).values.forEach((name, value) -> result.put(name, String.valueOf(value)));
		return result;
	}

	/** All keys of a block whose keys are the agency's own words. */
	public Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		for (String key : this.values.keySet()) {
			words.put(key, required(key));
		}
		return words;
	}

	public Map<String, Object> untouched() {
		this.known.addAll(this.values.keySet());
		return this.values;
	}

	/** Reports every key that nobody asked for. */
	public void end() {
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

	private static Map<String, Object> named(Map<?, ?> map) {
		Map<String, Object> named = new LinkedHashMap<>();
		map.forEach((key, value) -> named.put(String.valueOf(key), value));
		return named;
	}

}
