package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.AccountDesk;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.erasure.Erasure;
import org.minwonhub.hub.erasure.ErasureDesk;
import org.minwonhub.hub.erasure.UnfinishedErasures;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Erasures for the command line: it asks, looks and holds. It approves nothing, since a
 * token is no person.
 */
@RestController
@Needs(Right.COMMAND_LINE)
class ErasureApi {

	private static final int MOST = 200;

	private final ErasureDesk desk;

	private final UnfinishedErasures unfinished;

	private final ComplaintSearch complaints;

	ErasureApi(ErasureDesk desk, UnfinishedErasures unfinished, ComplaintSearch complaints) {
		this.desk = desk;
		this.unfinished = unfinished;
		this.complaints = complaints;
	}

	@GetMapping("/operations/api/erasures")
	Page<Erasure> list() {
		return new Page<>(this.desk.newest(MOST), null);
	}

	/** Whether one that was approved is not finished, and should be. */
	@GetMapping("/operations/api/erasures/status")
	Status status() {
		return this.unfinished.overdue()
			.map((overdue) -> new Status("ERASURE_UNFINISHED", overdue.count(), overdue.since()))
			.orElse(new Status("IN_ORDER", 0, null));
	}

	@GetMapping("/operations/api/erasures/{number}")
	Map<String, Object> show(@PathVariable long number) {
		Erasure erasure = this.desk.find(number);
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("erasure", erasure);
		shown.put("held", this.desk.isHeld(erasure.complaint()));
		shown.put("holders", this.desk.holders(erasure));
		return shown;
	}

	@PostMapping("/operations/api/erasures")
	Map<String, Object> request(@RequestBody Request request) {
		ComplaintLine complaint = complaint(request.complaint());
		long number = this.desk.request(complaint.id(), String.valueOf(request.basis()),
				new Why(request.why()).required(), AccountDesk.COMMAND_LINE);
		return Map.of("number", number, "applicationNumber", complaint.applicationNumber());
	}

	@PostMapping("/operations/api/complaints/{number}/hold")
	Map<String, String> hold(@PathVariable String number, @RequestBody Why why) {
		this.desk.hold(complaint(number).id(), AccountDesk.COMMAND_LINE, why.required());
		return Map.of("applicationNumber", number);
	}

	@PostMapping("/operations/api/complaints/{number}/release")
	Map<String, String> release(@PathVariable String number, @RequestBody Why why) {
		this.desk.release(complaint(number).id(), AccountDesk.COMMAND_LINE, why.required());
		return Map.of("applicationNumber", number);
	}

	private ComplaintLine complaint(@Nullable String number) {
		return this.complaints.required(String.valueOf(number));
	}

	/**
	 * @param state IN_ORDER, or the alarm's code
	 * @param unfinished how many
	 * @param approvedAt when the first of them was approved
	 */
	record Status(String state, long unfinished, @Nullable Instant approvedAt) {
	}

	/**
	 * @param complaint application number
	 * @param basis a code of the list
	 * @param why one line for the record
	 */
	record Request(@Nullable String complaint, @Nullable String basis, @Nullable String why) {
	}

}
