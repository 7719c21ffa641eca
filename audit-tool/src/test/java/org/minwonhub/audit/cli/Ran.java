package org.minwonhub.audit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.minwonhub.audit.TestLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run of the program gave. */
record Ran(int exitCode, String out, String err) {

	static Ran of(Object... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
		int exitCode = AuditMain.run(texts, Map.of("LANG", "en_US.UTF-8"), new PrintWriter(out, true),
				new PrintWriter(err, true));
		return new Ran(exitCode, out.toString(), err.toString());
	}

	static Ran json(Object... arguments) {
		return of(Stream.concat(Arrays.stream(arguments), Stream.of("--json")).toArray());
	}

	static Ran verify(Path log, Object... more) {
		return json(
				Stream.concat(Stream.of("verify-log", log, "--key", TestLog.vkey()), Arrays.stream(more)).toArray());
	}

	JsonNode json() {
		return new JsonMapper().readTree(this.out);
	}

	/** The checks that failed, each with the entry if it names one. */
	List<String> problems() {
		return json().path("problems")
			.valueStream()
			.map((each) -> each.path("check").asString() + (each.has("index") ? " " + each.path("index").asLong() : ""))
			.toList();
	}

}
