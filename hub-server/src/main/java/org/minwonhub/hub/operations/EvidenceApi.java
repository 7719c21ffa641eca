package org.minwonhub.hub.operations;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
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

	@PostMapping(path = "/operations/api/evidence/messages/{id}", produces = ASIC_E)
	byte[] message(@PathVariable UUID id, @RequestParam(required = false) @Nullable String sender,
			@RequestBody Why why) {
		return this.desk.ofMessage(id, Names.uri(sender), why.required());
	}

	/** Takes an application number or an id. */
	@PostMapping(path = "/operations/api/evidence/complaints/{name}", produces = ASIC_E)
	byte[] complaint(@PathVariable String name, @RequestBody Why why) {
		ComplaintLine complaint = this.complaints.find(name)
			.orElseThrow(() -> new OperationProblem(Problem.COMPLAINT_UNKNOWN, name));
		return this.desk.ofComplaint(complaint.id(), why.required());
	}

}
