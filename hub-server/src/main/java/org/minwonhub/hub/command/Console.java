package org.minwonhub.hub.command;

import java.io.PrintWriter;
import java.util.Arrays;

import org.minwonhub.hub.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints answers for people, or as JSON for programs.
 */
class Console {

	private final PrintWriter out;

	private final boolean json;

	private final Texts texts;

	Console(PrintWriter out, boolean json, Texts texts) {
		this.out = out;
		this.json = json;
		this.texts = texts;
	}

	/** A list, of which people see the named columns. */
	void list(JsonNode page, String... columns) {
		if (this.json) {
			raw(page);
			return;
		}
		JsonNode items = page.path("items");
		if (items.isEmpty()) {
			this.out.println(this.texts.get("console.nothing"));
		}
		else {
			print(table(items, columns));
		}
		if (page.path("next").isString()) {
			this.out.println(this.texts.get("console.more", page.path("next").asString()));
		}
	}

	/** One thing, every value on a line of its own. */
	void facts(JsonNode thing, String... names) {
		for (String name : names) {
			this.out.println(Table.pad(column(name), 24) + Cells.of(name, thing.path(name), this.texts.language()));
		}
	}

	/** A heading and a list below it. */
	void section(String key, JsonNode items, String... columns) {
		this.out.println();
		this.out.println(this.texts.get("section." + key));
		print(items.isEmpty() ? this.texts.get("console.nothing") + System.lineSeparator() : table(items, columns));
	}

	/** A heading and a text below it. */
	void text(String key, String text) {
		this.out.println();
		this.out.println(this.texts.get("section." + key));
		this.out.println(text);
	}

	/** What was done, in a sentence; as JSON, the answer itself. */
	void done(JsonNode answer, String key, Object... arguments) {
		if (this.json) {
			raw(answer);
		}
		else {
			this.out.println(this.texts.get("done." + key, arguments));
		}
	}

	void line(String text) {
		this.out.println(text);
	}

	boolean asJson() {
		return this.json;
	}

	void raw(JsonNode answer) {
		this.out.println(new JsonMapper().writeValueAsString(answer));
	}

	/** Tables end their own lines; {@code print} alone would leave them in the buffer. */
	private void print(Object text) {
		this.out.print(text);
		this.out.flush();
	}

	private Table table(JsonNode items, String... columns) {
		Table table = new Table();
		table.row(Arrays.stream(columns).map(this::column).toList());
		for (JsonNode item : items) {
			table.row(Arrays.stream(columns)
				.map((name) -> Cells.of(name, item.path(name), this.texts.language()))
				.toList());
		}
		return table;
	}

	private String column(String name) {
		return this.texts.get("column." + name);
	}

}
