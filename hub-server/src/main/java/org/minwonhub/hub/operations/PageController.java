package org.minwonhub.hub.operations;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Account;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Complaints and deliveries.
 */
@OperationsPage
class PageController {

	private static final int ROWS = 50;

	private final ComplaintSearch complaints;

	private final ComplaintFiles files;

	private final DeliverySearch deliveries;

	PageController(ComplaintSearch complaints, ComplaintFiles files, DeliverySearch deliveries) {
		this.complaints = complaints;
		this.files = files;
		this.deliveries = deliveries;
	}

	@Needs(Right.MESSAGES)
	@GetMapping("/operations/complaints")
	String complaints(ComplaintFilter filter, @RequestAttribute(Account.ATTRIBUTE) Account account,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.complaints.list(filter, account.agency(), Cursor.parse(cursor), ROWS));
		return "operations/complaints";
	}

	@Needs(Right.MESSAGES)
	@GetMapping("/operations/complaints/{number}")
	String complaint(@PathVariable String number, @RequestAttribute(Account.ATTRIBUTE) Account account, Model model) {
		model.addAttribute("file", this.files.open(number, account.agency()));
		return "operations/complaint";
	}

	@Needs(Right.LOOK)
	@GetMapping("/operations/deliveries")
	String deliveries(@RequestParam(required = false) @Nullable String recipient,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("recipient", recipient);
		model.addAttribute("state", state);
		model.addAttribute("page", this.deliveries.list(recipient, state, Cursor.parse(cursor), ROWS));
		return "operations/deliveries";
	}

	@Needs(Right.SIGNED_IN)
	@GetMapping("/operations/{page:[A-Za-z-]+}")
	String nowhere(@PathVariable String page) {
		throw new OperationProblem(Problem.PAGE_UNKNOWN, page);
	}

}
