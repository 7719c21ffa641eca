package org.minwonhub.hub.operations;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.routing.UnroutedDesk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class UnroutedApi {

	private final UnroutedSearch unrouted;

	private final ComplaintSearch complaints;

	private final UnroutedDesk desk;

	UnroutedApi(UnroutedSearch unrouted, ComplaintSearch complaints, UnroutedDesk desk) {
		this.unrouted = unrouted;
		this.complaints = complaints;
		this.desk = desk;
	}

	/** What waits, longest first. */
	@GetMapping("/operations/api/unrouted")
	Page<UnroutedLine> list() {
		return new Page<>(this.unrouted.list(), null);
	}

	@PostMapping("/operations/api/unrouted/{name}/assign")
	Map<String, String> assign(@PathVariable String name, @RequestBody Assignment assignment) {
		ComplaintLine complaint = this.complaints.required(name);
		String agency = Names.uri(assignment.agency());
		if (agency == null) {
			throw new OperationProblem(Problem.AGENCY_UNKNOWN, "");
		}
		this.desk.assign(complaint.id(), agency, new Why(assignment.why()).required());
		return Map.of("applicationNumber", complaint.applicationNumber(), "agency", agency);
	}

	/**
	 * @param agency URI or agency code
	 * @param why one line for the record
	 */
	record Assignment(@Nullable String agency, @Nullable String why) {
	}

}
