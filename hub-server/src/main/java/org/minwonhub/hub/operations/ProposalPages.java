package org.minwonhub.hub.operations;

import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What participants propose through the registry for their own entries, for the centre to
 * decide: nobody publishes their way into others' complaints.
 */
@OperationsPage
class ProposalPages {

	private final ProposalsApi proposals;

	ProposalPages(ProposalsApi proposals) {
		this.proposals = proposals;
	}

	@Needs(Right.LOOK)
	@GetMapping("/operations/proposals")
	String list(Model model) {
		model.addAttribute("page", this.proposals.list());
		return "operations/proposals";
	}

	@Needs(Right.LOOK)
	@GetMapping("/operations/proposals/{number}")
	String one(@PathVariable long number, Model model) {
		ProposalFile file = this.proposals.show(number);
		model.addAttribute("file", file);
		model.addAttribute("lines", ComparedLine.of(file.present(), file.wanted()));
		return "operations/proposal";
	}

	@Needs(Right.OPERATE)
	@PostMapping("/operations/proposals/{number}/approve")
	String approve(@PathVariable long number, @RequestParam(defaultValue = "") String why) {
		this.proposals.approve(number, new Why(why));
		return "redirect:/operations/proposals";
	}

	@Needs(Right.OPERATE)
	@PostMapping("/operations/proposals/{number}/refuse")
	String refuse(@PathVariable long number, @RequestParam(defaultValue = "") String why) {
		this.proposals.refuse(number, new Why(why));
		return "redirect:/operations/proposals";
	}

}
