package org.minwonhub.adapter.board.jdbc;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Checks one mapping against its profile, whole.
 */
final class MappingReader {

	private static final Set<String> FORMATS = Set.of("plain", "html", "html-br");

	private final Section mapping;

	private final Section yaml;

	private final Path folder;

	private final Problems problems;

	private final Map<String, String> settings = new LinkedHashMap<>();

	private final Map<String, Object> parameters = new HashMap<>();

	MappingReader(Section mapping, Section profile, Path folder, Problems problems) {
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
		String answers = this.mapping.text("answers");
		Path files = path("files");
		Map<String, Integer> limits = limits();
		this.mapping.end();
		this.problems.throwIfAny();
		Profile profile = ProfileReader.read(this.yaml, this.settings);
		this.yaml.end();
		this.problems.throwIfAny();
		WriteRecipe answer = answer(profile, answers);
		return new BoardMapping(profile, access, content, officers,
				new BoardMapping.Writing(account, answer, files, limits));
	}

	private void settings() {
		this.yaml.sections("settings").forEach((name, setting) -> {
			String value = this.mapping.text(name, setting.text("default", ""));
			List<String> choices = setting.list("one-of");
			if (setting.flag("required") && value.isEmpty()) {
				this.mapping.problem(name, "빠졌습니다", "is missing");
			}
			else if (!choices.isEmpty() && !value.isEmpty() && !choices.contains(value)) {
				this.mapping.problem(name, "다음 중 하나여야 합니다: " + choices, "must be one of " + choices);
			}
			else if (!value.isEmpty() && !Template.IDENTIFIER.matcher(value).matches()) {
				this.mapping.problem(name, "영문자, 숫자, 밑줄만 쓸 수 있습니다", "may only hold letters, digits and underscores");
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
		List<String> rules = this.yaml.list("officers");
		Integer level = rules.contains("level") ? block.number("level") : null;
		if (level != null) {
			set("officer-level", level);
		}
		if (rules.contains("group") && block.has("group")) {
			this.settings.put("officer-group", "");
			this.parameters.put("officer_group", block.list("group"));
		}
		if (rules.contains("employees") && block.flag("employees")) {
			set("officer-employees", "true");
		}
		block.end();
		return new Officers(Map.copyOf(accounts), byDefault);
	}

	private static Officers.Officer officer(Section block) {
		Officers.Officer officer = new Officers.Officer(block.text("name"), block.text("unit"), block.text("contact"));
		block.end();
		return officer;
	}

	private BoardMapping.Access access() {
		String url = this.mapping.required("url");
		if (!url.isEmpty() && Dialect.of(url) == null) {
			this.mapping.problem("url", "jdbc:mariadb: 또는 jdbc:h2: 로 시작해야 합니다",
					"must start with jdbc:mariadb: or jdbc:h2:");
		}
		String charset = this.mapping.text("charset", "auto");
		if (!Set.of("auto", "cp949-in-latin1").contains(charset)) {
			this.mapping.problem("charset", "auto 또는 cp949-in-latin1이어야 합니다", "must be auto or cp949-in-latin1");
		}
		boolean cp949 = "cp949-in-latin1".equals(charset);
		if (cp949 && Dialect.of(url) == Dialect.H2) {
			this.mapping.problem("charset", "MariaDB에서만 쓸 수 있습니다", "works on MariaDB only");
		}
		return new BoardMapping.Access(url, this.mapping.text("user", ""), path("password-file"), cp949,
				this.parameters);
	}

	private BoardMapping.Content content() {
		String format = this.mapping.text("text-format");
		if (format != null && !FORMATS.contains(format)) {
			this.mapping.problem("text-format", "다음 중 하나여야 합니다: " + FORMATS, "must be one of " + FORMATS);
			format = null;
		}
		return new BoardMapping.Content(zone(), this.mapping.flag("closed"),
				(format != null) ? TextFormat.of(format) : null, this.mapping.strings("categories"),
				this.mapping.strings("statuses"), this.mapping.list("acceptance"));
	}

	private ZoneId zone() {
		try {
			return ZoneId.of(this.mapping.text("zone", "Asia/Seoul"));
		}
		catch (DateTimeException ex) {
			this.mapping.problem("zone", "모르는 시간대입니다 (예: Asia/Seoul)", "unknown zone, for example Asia/Seoul");
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
			if (limit != null && limit < 20) {
				block.problem(name, "20 이상이어야 합니다", "must be at least 20");
			}
			else if (limit != null) {
				limits.put(name, limit);
			}
		}
		block.end();
		return limits;
	}

	private @Nullable Path path(String key) {
		String value = this.mapping.text(key);
		return (value != null) ? this.folder.resolve(value).normalize() : null;
	}

	private WriteRecipe answer(Profile profile, @Nullable String wanted) {
		String name = (wanted != null) ? wanted : profile.answers().keySet().iterator().next();
		WriteRecipe recipe = profile.answers().get(name);
		if (recipe == null) {
			this.mapping.problem("answers", "다음 중 하나여야 합니다: " + profile.answers().keySet(),
					"must be one of " + profile.answers().keySet());
			this.problems.throwIfAny();
			throw new IllegalStateException();
		}
		return recipe;
	}

}
