package org.minwonhub.hub.operations;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The read-only page: it shows and changes nothing.
 */
@Controller
class PageController {

	private static final int ROWS = 50;

	private final ComplaintSearch complaints;

	private final ComplaintFiles files;

	private final DeliverySearch deliveries;

	private final UnroutedApi unrouted;

	PageController(ComplaintSearch complaints, ComplaintFiles files, DeliverySearch deliveries, UnroutedApi unrouted) {
		this.complaints = complaints;
		this.files = files;
		this.deliveries = deliveries;
		this.unrouted = unrouted;
	}

	@GetMapping({ "/operations/", "/operations/complaints" })
	String complaints(ComplaintFilter filter, @RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.complaints.list(filter, Cursor.parse(cursor), ROWS));
		return "operations/complaints";
	}

	@GetMapping("/operations/complaints/{number}")
	String complaint(@PathVariable String number, Model model) {
		model.addAttribute("file", this.files.open(number));
		return "operations/complaint";
	}

	@GetMapping("/operations/deliveries")
	String deliveries(@RequestParam(required = false) @Nullable String recipient,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("recipient", recipient);
		model.addAttribute("state", state);
		model.addAttribute("page", this.deliveries.list(recipient, state, Cursor.parse(cursor), ROWS));
		return "operations/deliveries";
	}

	@GetMapping("/operations/unrouted")
	String unrouted(Model model) {
		model.addAttribute("page", this.unrouted.list());
		return "operations/unrouted";
	}

	/** Where the gate sends a browser without a session, whatever it asked for. */
	@RequestMapping(OperationsGate.CLOSED)
	String closed() {
		throw new OperationProblem(Problem.PAGE_CLOSED, "");
	}

	@GetMapping("/operations/{page:[A-Za-z-]+}")
	String nowhere(@PathVariable String page) {
		throw new OperationProblem(Problem.PAGE_UNKNOWN, page);
	}

}
