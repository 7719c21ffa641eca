package org.minwonhub.audit.cli;

import java.io.PrintWriter;
import java.time.InstantSource;

import org.minwonhub.audit.text.Texts;

/**
 * Where commands print, in the chosen language.
 *
 * @param texts sentences
 * @param out results
 * @param err troubles and progress
 * @param clock for progress only; nothing is judged by it
 */
record Console(Texts texts, PrintWriter out, PrintWriter err, InstantSource clock) {

	void complain(String line) {
		this.err.println(line);
		this.err.flush();
	}

}
