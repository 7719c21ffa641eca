package org.minwonhub.audit.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.minwonhub.audit.text.Texts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints a report: sentences for people, or JSON for programs. */
public final class ReportPrinter {

	private static final int SHOWN = 50;

	private static final int LONGEST = 2000;

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,40}");

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Texts texts;

	private final PrintWriter out;

	public ReportPrinter(Texts texts, PrintWriter out) {
		this.texts = texts;
		this.out = out;
	}

	public void json(Report report) {
		Problems problems = report.problems();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("command", report.command());
		json.put("result", problems.outcome().name());
		json.put("exitCode", problems.outcome().exitCode());
		json.putAll(report.facts());
		json.put("problemCount", problems.count());
		json.put("problems", problems.first().stream().map(this::json).toList());
		json(json);
	}

	/** Anything else as JSON. */
	public void json(Map<String, Object> json) {
		this.out.println(JSON.writeValueAsString(json));
		this.out.flush();
	}

	private Map<String, Object> json(Problem problem) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("check", problem.check().name());
		json.put("result", problem.check().outcome().name());
		json.put("place", problem.place());
		if (problem.index() >= 0) {
			json.put("index", problem.index());
		}
		json.put("expected", problem.expected());
		json.put("found", problem.found());
		json.put("says", this.texts.get("check." + problem.check()));
		json.put("means", this.texts.get("means." + problem.check()));
		return json;
	}

	public void text(Report report) {
		report.facts().forEach((name, value) -> {
			if (value instanceof List<?> rows) {
				table(name, rows);
			}
			else {
				fact(name, value);
			}
		});
		Problems problems = report.problems();
		problems.first().stream().limit(SHOWN).forEach(this::problem);
		if (problems.count() > SHOWN) {
			this.out.println(this.texts.get("report.more", problems.count() - SHOWN));
		}
		this.out.println();
		this.out.println(this.texts.get("result." + problems.outcome()));
		this.out.flush();
	}

	private void fact(String name, Object value) {
		String text = (value instanceof Map<?, ?> map) ? map.entrySet()
			.stream()
			.map((each) -> each.getKey() + " " + each.getValue())
			.collect(Collectors.joining(", ")) : value(value);
		this.out.println(this.texts.getOr("fact." + name, name) + ": " + shown(text));
	}

	private void problem(Problem problem) {
		this.out.println();
		this.out.println(this.texts.get("report.problem", this.texts.get("short." + problem.check().outcome()),
				problem.check().name(), this.texts.get("check." + problem.check())));
		String index = (problem.index() >= 0) ? this.texts.get("report.entry", String.valueOf(problem.index())) : "";
		line("report.place", (problem.place() + " " + index).strip());
		line("report.expected", problem.expected());
		line("report.found", problem.found());
		line("report.means", this.texts.get("means." + problem.check()));
	}

	private void line(String key, String value) {
		if (!value.isEmpty()) {
			this.out.println("  " + this.texts.get(key) + ": " + shown(value));
		}
	}

	/**
	 * Entries are written by those who are audited: nothing in them may move a terminal's
	 * cursor or flood it.
	 */
	private static String shown(String value) {
		String printable = UNPRINTABLE.matcher(value).replaceAll("\uFFFD");
		return (printable.length() > LONGEST) ? printable.substring(0, LONGEST) + "…" : printable;
	}

	private void table(String name, List<?> rows) {
		this.out.println();
		this.out.println(this.texts.get("fact." + name) + ": " + rows.size());
		List<List<String>> cells = new ArrayList<>();
		for (Object row : rows) {
			if (row instanceof Map<?, ?> map) {
				if (cells.isEmpty()) {
					cells.add(map.keySet().stream().map(this::column).toList());
				}
				cells.add(map.values().stream().map(this::value).toList());
			}
			else {
				this.out.println("  " + row);
			}
		}
		this.out.print(TextTable.of(cells));
	}

	/** Codes are words in the reader's language; everything else is what it is. */
	private String value(Object value) {
		String text = value.toString();
		return CODE.matcher(text).matches() ? this.texts.getOr("value." + text, text) : shown(text);
	}

	private String column(Object name) {
		return this.texts.getOr("column." + name, name.toString());
	}

}
