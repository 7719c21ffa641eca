package org.minwonhub.hub.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.minwonhub.hub.fault.ActProblem;
import org.minwonhub.hub.text.Texts;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Tells what happened, why, and what to do, in the caller's language.
 */
class ProblemWriter {

	private final JsonMapper json;

	private final Map<String, Texts> texts = Map.of("ko", new Texts("operations", Language.of("ko")), "en",
			new Texts("operations", Language.of("en")));

	ProblemWriter(JsonMapper json) {
		this.json = json;
	}

	ProblemAnswer answer(Locale language, ActProblem problem) {
		Texts words = Objects.requireNonNull(this.texts.get(language.getLanguage()));
		String code = problem.code().name();
		return new ProblemAnswer(code, words.get(code + ".what", problem.subject()),
				words.get(code + ".why", problem.subject()), words.get(code + ".next", problem.subject()));
	}

	void write(HttpServletRequest request, HttpServletResponse response, ActProblem problem) throws IOException {
		Locale language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
		response.setStatus(Problem.of(problem).status().value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write(this.json.writeValueAsString(answer(language, problem)).getBytes(StandardCharsets.UTF_8));
	}

}
