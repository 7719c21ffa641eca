package org.minwonhub.hub.operations;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.minwonhub.hub.log.serving.PublishedLog;
import org.minwonhub.hub.log.work.LogDesk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogApi {

	private final LogDesk desk;

	private final PublishedLog log;

	LogApi(LogDesk desk, PublishedLog log) {
		this.desk = desk;
		this.log = log;
	}

	@GetMapping("/operations/api/log")
	LogDesk.Status status() {
		return this.desk.status();
	}

	/** The public key, as verifying tools take it. */
	@GetMapping("/operations/api/log/key")
	Map<String, String> key() {
		return Map.of("vkey", this.desk.vkey().orElseThrow(() -> new OperationProblem(Problem.LOG_EMPTY, "")));
	}

	/** The newest signed checkpoint. */
	@GetMapping("/operations/api/log/checkpoint")
	Map<String, String> checkpoint() {
		byte[] note = this.log.checkpoint();
		if (note == null) {
			throw new OperationProblem(Problem.LOG_EMPTY, "");
		}
		return Map.of("checkpoint", new String(note, StandardCharsets.UTF_8));
	}

}
