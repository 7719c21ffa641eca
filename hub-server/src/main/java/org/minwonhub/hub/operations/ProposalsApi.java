package org.minwonhub.hub.operations;

import java.util.Map;

import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.site.Acting;
import org.minwonhub.hub.uddi.ProposalDesk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class ProposalsApi {

	private final ProposalDesk desk;

	ProposalsApi(ProposalDesk desk) {
		this.desk = desk;
	}

	/** What waits for a decision, oldest first. */
	@GetMapping("/operations/api/uddi/proposals")
	Page<ProposalLine> list() {
		return new Page<>(this.desk.list()
			.stream()
			.map((proposal) -> ProposalLine.of(proposal, this.desk.present(proposal.participant()).orElse(null)))
			.toList(), null);
	}

	@PostMapping("/operations/api/uddi/proposals/{number}/approve")
	Map<String, String> approve(@PathVariable long number, @RequestBody Why why) {
		return decided(number, this.desk.approve(number, by(), why.required()));
	}

	@PostMapping("/operations/api/uddi/proposals/{number}/refuse")
	Map<String, String> refuse(@PathVariable long number, @RequestBody Why why) {
		return decided(number, this.desk.refuse(number, by(), why.required()));
	}

	private static String by() {
		return Acting.name().orElseThrow();
	}

	private static Map<String, String> decided(long number, boolean found) {
		if (!found) {
			throw new OperationProblem(Problem.PROPOSAL_UNKNOWN, Long.toString(number));
		}
		return Map.of("proposal", Long.toString(number));
	}

}
