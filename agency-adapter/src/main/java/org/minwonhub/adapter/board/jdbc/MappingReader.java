package org.minwonhub.adapter.board.jdbc;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.adapter.yaml.Problem;
import org.minwonhub.adapter.yaml.Section;

/**
 * Checks one mapping against its profile, whole.
 */
final class MappingReader {

	private static final List<String> FORMATS = List.of("plain", "html", "html-br");

	private static final List<String> CHARSETS = List.of("auto", "cp949-in-latin1");

	private static final int LEAST_LIMIT = 20;

	private final Section mapping;

	private final Section yaml;

	private final Path folder;

	private final List<Problem> problems;

	private final Map<String, String> settings = new LinkedHashMap<>();

	private final Map<String, Object> parameters = new HashMap<>();

	MappingReader(Section mapping, Section profile, Path folder, List<Problem> problems) {
		this.mapping = mapping;
		this.yaml = profile;
		this.folder = folder;
		this.problems = problems;
	}

	BoardMapping read() {
		settings();
		Officers officers = officers();
		BoardMapping.Access access = access();
		BoardMapping.Content content = content();
		String account = account();
		String answers = this.mapping.optional("answers");
		Path files = path("files");
		Map<String, Integer> limits = limits();
		this.mapping.end();
		MappingProblemsException.throwIfAny(this.problems);
		Profile profile = ProfileReader.read(this.yaml, this.settings);
		this.yaml.end();
		MappingProblemsException.throwIfAny(this.problems);
		WriteRecipe answer = answer(profile, answers);
		return new BoardMapping(profile, access, content, officers,
				new BoardMapping.Writing(account, answer, files, limits));
	}

	private void settings() {
		this.yaml.sections("settings").forEach((name, setting) -> {
			String value = this.mapping.text(name, setting.text("default", ""));
			List<String> choices = setting.texts("one-of");
			if (setting.flag("required", false) && value.isEmpty()) {
				this.mapping.problem(name, "config.missing");
			}
			else if (!choices.isEmpty() && !value.isEmpty() && !choices.contains(value)) {
				this.mapping.problem(name, "config.not-one-of", value, String.join(", ", choices));
			}
			else if (!value.isEmpty() && !Template.IDENTIFIER.matcher(value).matches()) {
				this.mapping.problem(name, "config.not-identifier", value);
			}
			else if (!value.isEmpty()) {
				set(name, value);
			}
			setting.end();
		});
	}

	private void set(String name, Object value) {
		this.settings.put(name, value.toString());
		this.parameters.put(name.replace('-', '_'), value);
	}

	private Officers officers() {
		Section block = this.mapping.section("officers");
		Map<String, Officers.Officer> accounts = new LinkedHashMap<>();
		block.sections("accounts").forEach((account, officer) -> accounts.put(account, officer(officer)));
		Officers.Officer byDefault = officer(block.section("default"));
		List<String> rules = this.yaml.texts("officers");
		Integer level = rules.contains("level") ? block.number("level") : null;
		if (level != null) {
			set("officer-level", level);
		}
		if (rules.contains("group") && block.has("group")) {
			this.settings.put("officer-group", "");
			this.parameters.put("officer_group", block.texts("group"));
		}
		if (rules.contains("employees") && block.flag("employees", false)) {
			set("officer-employees", "true");
		}
		block.end();
		return new Officers(Map.copyOf(accounts), byDefault);
	}

	private static Officers.Officer officer(Section block) {
		Officers.Officer officer = new Officers.Officer(block.optional("name"), block.optional("unit"),
				block.optional("contact"));
		block.end();
		return officer;
	}

	private BoardMapping.Access access() {
		String url = this.mapping.required("url");
		if (!url.isEmpty() && Dialect.of(url) == null) {
			this.mapping.problem("url", "config.not-database");
		}
		String charset = this.mapping.text("charset", "auto");
		if (!CHARSETS.contains(charset)) {
			this.mapping.problem("charset", "config.not-one-of", charset, String.join(", ", CHARSETS));
		}
		boolean cp949 = "cp949-in-latin1".equals(charset);
		if (cp949 && Dialect.of(url) == Dialect.H2) {
			this.mapping.problem("charset", "config.mariadb-only", charset);
		}
		return new BoardMapping.Access(url, this.mapping.text("user", ""), path("password-file"), cp949,
				this.parameters);
	}

	private BoardMapping.Content content() {
		String format = this.mapping.optional("text-format");
		if (format != null && !FORMATS.contains(format)) {
			this.mapping.problem("text-format", "config.not-one-of", format, String.join(", ", FORMATS));
			format = null;
		}
		return new BoardMapping.Content(zone(), this.mapping.flag("closed", false),
				(format != null) ? TextFormat.of(format) : null, this.mapping.strings("categories"),
				this.mapping.strings("statuses"), this.mapping.texts("acceptance"));
	}

	private ZoneId zone() {
		try {
			return ZoneId.of(this.mapping.text("zone", "Asia/Seoul"));
		}
		catch (DateTimeException ex) {
			this.mapping.problem("zone", "config.not-zone", this.mapping.required("zone"));
			return ZoneId.of("Asia/Seoul");
		}
	}

	private String account() {
		String account = this.mapping.text("account", this.yaml.text("account", ""));
		this.parameters.put("account", account);
		return account;
	}

	private Map<String, Integer> limits() {
		Section block = this.mapping.section("limits");
		Map<String, Integer> limits = new LinkedHashMap<>();
		for (String name : List.of("subject", "text", "author")) {
			Integer limit = block.number(name);
			if (limit != null && limit < LEAST_LIMIT) {
				block.problem(name, "config.too-small", LEAST_LIMIT);
			}
			else if (limit != null) {
				limits.put(name, limit);
			}
		}
		block.end();
		return limits;
	}

	private @Nullable Path path(String key) {
		String value = this.mapping.optional(key);
		return (value != null) ? this.folder.resolve(value).normalize() : null;
	}

	private WriteRecipe answer(Profile profile, @Nullable String wanted) {
		String name = (wanted != null) ? wanted : profile.answers().keySet().iterator().next();
		WriteRecipe recipe = profile.answers().get(name);
		if (recipe == null) {
			this.mapping.problem("answers", "config.not-one-of", name, String.join(", ", profile.answers().keySet()));
			throw new MappingProblemsException(this.problems);
		}
		return recipe;
	}

}
