package org.minwonhub.hub.operations;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.audit.Evidence;
import org.minwonhub.hub.audit.EvidenceDesk;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class EvidenceApi {

	/** ETSI EN 319 162-1, annex A.1. */
	static final String ASIC_E = "application/vnd.etsi.asic-e+zip";

	private final EvidenceDesk desk;

	private final ComplaintSearch complaints;

	EvidenceApi(EvidenceDesk desk, ComplaintSearch complaints) {
		this.desk = desk;
		this.complaints = complaints;
	}

	@PostMapping("/operations/api/evidence/messages/{id}")
	void message(@PathVariable UUID id, @RequestParam(required = false) @Nullable String sender, @RequestBody Why why,
			HttpServletResponse response) throws IOException {
		send(this.desk.ofMessage(id, Names.uri(sender), null, why.required()), response);
	}

	/** Takes an application number or an id. */
	@PostMapping("/operations/api/evidence/complaints/{name}")
	void complaint(@PathVariable String name, @RequestBody Why why, HttpServletResponse response) throws IOException {
		send(this.desk.ofComplaint(this.complaints.required(name).id(), why.required()), response);
	}

	/** Days as {@link Days} has them, both included. */
	@PostMapping("/operations/api/evidence/participants/{name}")
	void period(@PathVariable String name, @RequestParam String from, @RequestParam String to, @RequestBody Why why,
			HttpServletResponse response) throws IOException {
		OffsetDateTime begin = Days.begin(from);
		OffsetDateTime end = Days.end(to);
		String uri = Names.uri(name);
		if (begin == null || end == null || uri == null) {
			throw new OperationProblem(Problem.DATE_INVALID, "");
		}
		send(this.desk.ofPeriod(uri, begin.toInstant(), end.toInstant(), why.required()), response);
	}

	/**
	 * What is refused is refused before the first byte; what breaks later breaks the
	 * line.
	 */
	private static void send(Evidence evidence, HttpServletResponse response) throws IOException {
		response.setContentType(ASIC_E);
		evidence.writeTo(response.getOutputStream());
	}

}
