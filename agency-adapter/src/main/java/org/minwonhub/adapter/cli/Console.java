package org.minwonhub.adapter.cli;

import java.io.PrintWriter;

import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;

import org.minwonhub.adapter.text.Texts;

/**
 * Where commands print, in the chosen language.
 *
 * @param texts sentences
 * @param out results
 * @param err troubles
 */
record Console(Texts texts, PrintWriter out, PrintWriter err) {

	void say(String key, Object... arguments) {
		this.out.println(this.texts.get(key, arguments));
		this.out.flush();
	}

	void line(String line) {
		this.out.println(line);
		this.out.flush();
	}

	void json(JsonObject json) {
		line(Jsoner.prettyPrint(json.toJson(), 2));
	}

	void complain(String line) {
		this.err.println(line);
		this.err.flush();
	}

}
