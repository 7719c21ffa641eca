package org.minwonhub.hub.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

	ProblemAnswer answer(HttpServletRequest request, OperationProblem problem) {
		String language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).getLanguage();
		Texts words = Objects.requireNonNull(this.texts.get(language));
		String code = problem.problem().name();
		return new ProblemAnswer(code, words.get(code + ".what", problem.subject()),
				words.get(code + ".why", problem.subject()), words.get(code + ".next", problem.subject()));
	}

	void write(HttpServletRequest request, HttpServletResponse response, OperationProblem problem) throws IOException {
		send(response, problem, MediaType.APPLICATION_JSON_VALUE,
				this.json.writeValueAsString(answer(request, problem)));
	}

	/** For a person with a browser. */
	void writePlain(HttpServletRequest request, HttpServletResponse response, OperationProblem problem)
			throws IOException {
		ProblemAnswer answer = answer(request, problem);
		send(response, problem, "text/plain;charset=UTF-8",
				answer.what() + "\n" + answer.why() + "\n" + answer.next() + "\n");
	}

	private static void send(HttpServletResponse response, OperationProblem problem, String type, String content)
			throws IOException {
		response.setStatus(problem.problem().status().value());
		response.setContentType(type);
		response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
	}

}
