package org.minwonhub.adapter.board.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.minwonhub.adapter.yaml.Section;

/**
 * Reads a profile with the settings of one mapping.
 */
final class ProfileReader {

	private final Template template;

	private ProfileReader(Template template) {
		this.template = template;
	}

	/** Reads what the profile asks of the mapping; the rest follows with the answers. */
	static Profile read(Section yaml, Map<String, String> settings) {
		return new ProfileReader(new Template(settings)).profile(yaml);
	}

	private Profile profile(Section yaml) {
		Map<String, Profile.TableNeed> tables = new LinkedHashMap<>();
		yaml.sections("tables").forEach((name, table) -> {
			List<String> columns = table.texts("columns").stream().map(this.template::fill).toList();
			tables.put(this.template.fill(name), new Profile.TableNeed(columns, table.texts("rights")));
			table.end();
		});
		Profile.FileTable files = null;
		if (yaml.has("files")) {
			Section block = yaml.section("files");
			files = new Profile.FileTable(sql(block, "select"), this.template.fill(block.text("folder", "")));
			block.end();
		}
		Map<String, WriteRecipe> answers = new LinkedHashMap<>();
		yaml.sections("answers").forEach((name, block) -> answers.put(name, recipe(block)));
		return new Profile(sql(yaml, "system"), TextFormat.of(yaml.text("written-as", "plain")), sql(yaml, "lock"),
				sql(yaml, "secrecy"), sql(yaml, "newest"), optional(yaml, "shared-threads"),
				optional(yaml, "foreign-references"), yaml.flag("answers-are-officers", false),
				yaml.flag("transactional", false), tables, yaml.blocks("entries").stream().map(this::source).toList(),
				files, recipe(yaml.section("complaint")), answers, recipe(yaml.section("continuation")));
	}

	private Source source(Section block) {
		Source source = new Source(block.required("name"), Pattern.compile(block.required("key")), sql(block, "select"),
				sql(block, "where"), sql(block, "by-key"), cursor(block.section("scan")),
				cursor(block.section("since")), optional(block, "rewrite"), filled(block.strings("fits")));
		block.end();
		return source;
	}

	private Source.Cursor cursor(Section block) {
		Source.Cursor cursor = new Source.Cursor(block.required("column"), sql(block, "condition"), sql(block, "order"),
				block.text("first", ""));
		block.end();
		return cursor;
	}

	private WriteRecipe recipe(Section block) {
		WriteRecipe recipe = new WriteRecipe(steps(block, "reserve"), steps(block, "prepare"), optional(block, "found"),
				steps(block, "create"), steps(block, "complete"), block.required("key"), filled(block.strings("fits")),
				optional(block, "replace"));
		block.end();
		return recipe;
	}

	private List<Step> steps(Section block, String key) {
		List<Step> steps = new ArrayList<>();
		for (Section step : block.blocks(key)) {
			steps.add(step(step));
			step.end();
		}
		return List.copyOf(steps);
	}

	private Step step(Section step) {
		String otherwise = step.optional("otherwise");
		if (step.has("let")) {
			return new Step.Let(step.required("let"), sql(step, "from"), otherwise);
		}
		if (step.has("insert")) {
			return insert(step);
		}
		if (step.has("verify")) {
			return new Step.Verify(sql(step, "verify"));
		}
		if (step.has("files")) {
			Section files = step.section("files");
			Step.Files result = new Step.Files(steps(files, "first"), steps(files, "each"));
			files.end();
			return result;
		}
		if (step.flag("continue", false)) {
			return new Step.Continue();
		}
		return new Step.Run(sql(step, "run"), otherwise);
	}

	private Step.Insert insert(Section step) {
		Map<String, String> values = new LinkedHashMap<>();
		step.strings("values").forEach((column, value) -> {
			String name = this.template.fill(column);
			if (!name.isBlank()) {
				values.put(name.strip(), this.template.fill(value));
			}
		});
		return new Step.Insert(sql(step, "insert"), values, optional(step, "unless"), step.optional("generated"));
	}

	private Map<String, String> filled(Map<String, String> columns) {
		Map<String, String> result = new LinkedHashMap<>();
		columns.forEach((name, column) -> result.put(name, this.template.fill(column)));
		return result;
	}

	private String sql(Section block, String key) {
		return this.template.fill(block.required(key)).strip();
	}

	private @Nullable String optional(Section block, String key) {
		return block.has(key) ? sql(block, key) : null;
	}

}
