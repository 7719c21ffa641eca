package org.minwonhub.hub.operations;

import java.util.Arrays;
import java.util.List;

import org.minwonhub.hub.account.Account;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.erasure.Erasure;
import org.minwonhub.hub.erasure.ErasureBasis;
import org.minwonhub.hub.erasure.ErasureDesk;
import org.minwonhub.hub.erasure.ErasureHolder;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is to be erased, who asked, who decided, and which holders of copies have
 * confirmed.
 */
@OperationsPage
class ErasurePages {

	private static final int MOST = 200;

	private final ErasureDesk desk;

	private final ComplaintSearch complaints;

	ErasurePages(ErasureDesk desk, ComplaintSearch complaints) {
		this.desk = desk;
		this.complaints = complaints;
	}

	@Needs(Right.LOOK)
	@GetMapping("/operations/erasures")
	String list(@RequestAttribute(Account.ATTRIBUTE) Account account, Model model) {
		List<Line> lines = this.desk.newest(MOST)
			.stream()
			.map((erasure) -> new Line(erasure, this.desk.holders(erasure),
					erasure.waits() && account.may(Right.ERASURE) && !account.name().equals(erasure.requestedBy())))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("bases", Arrays.stream(ErasureBasis.values()).map(ErasureBasis::code).toList());
		model.addAttribute("mayRequest", mayRequest(account));
		return "operations/erasures";
	}

	@Needs(Right.LOOK)
	@PostMapping("/operations/erasures")
	String request(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String basis,
			@RequestParam(defaultValue = "") String why, @RequestAttribute(Account.ATTRIBUTE) Account account) {
		if (!mayRequest(account)) {
			throw new OperationProblem(Problem.NOT_ALLOWED, "");
		}
		ComplaintLine complaint = this.complaints.required(number.strip());
		this.desk.request(complaint.id(), basis, new Why(why).required(), account.name());
		return "redirect:/operations/erasures";
	}

	/** Auditors look and change nothing. */
	private static boolean mayRequest(Account account) {
		return account.may(Right.OPERATE) || account.may(Right.ERASURE);
	}

	@Needs(Right.ERASURE)
	@PostMapping("/operations/erasures/{number}/approve")
	String approve(@PathVariable long number, @RequestParam(defaultValue = "") String why,
			@RequestAttribute(Account.ATTRIBUTE) Account account) {
		this.desk.approve(number, account.name(), new Why(why).required());
		return "redirect:/operations/erasures";
	}

	@Needs(Right.ERASURE)
	@PostMapping("/operations/erasures/{number}/refuse")
	String refuse(@PathVariable long number, @RequestParam(defaultValue = "") String why,
			@RequestAttribute(Account.ATTRIBUTE) Account account) {
		this.desk.refuse(number, account.name(), new Why(why).required());
		return "redirect:/operations/erasures";
	}

	/**
	 * @param mayDecide whether who looks may decide it
	 */
	record Line(Erasure erasure, List<ErasureHolder> holders, boolean mayDecide) {
	}

}
