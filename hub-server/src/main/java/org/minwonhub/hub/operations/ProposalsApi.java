package org.minwonhub.hub.operations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.site.Acting;
import org.minwonhub.hub.uddi.ProposalDesk;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.proposal.Proposal;

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
		return new Page<>(this.desk.list().stream().map(this::line).toList(), null);
	}

	@GetMapping("/operations/api/uddi/proposals/{number}")
	ProposalFile show(@PathVariable long number) {
		Proposal proposal = this.desk.find(number).orElseThrow(() -> unknown(number));
		return new ProposalFile(line(proposal), changes(proposal),
				this.desk.entry(proposal.participant()).map(ProposalsApi::readable).orElse(""),
				readable(proposal.xml()));
	}

	@PostMapping("/operations/api/uddi/proposals/{number}/approve")
	Map<String, String> approve(@PathVariable long number, @RequestBody Why why) {
		try {
			return decided(number, this.desk.approve(number, by(), why.required()));
		}
		catch (UddiFault fault) {
			if (fault.error() == UddiError.KEY_UNAVAILABLE) {
				throw new OperationProblem(Problem.PROPOSAL_KEY_TAKEN, fault.about());
			}
			throw fault;
		}
	}

	@PostMapping("/operations/api/uddi/proposals/{number}/refuse")
	Map<String, String> refuse(@PathVariable long number, @RequestBody Why why) {
		return decided(number, this.desk.refuse(number, by(), why.required()));
	}

	private ProposalLine line(Proposal proposal) {
		return ProposalLine.of(proposal, changes(proposal));
	}

	private List<ProposalChange> changes(Proposal proposal) {
		return this.desk.present(proposal.participant())
			.map((present) -> ProposalChange.between(present, proposal.wanted()))
			.orElse(List.of());
	}

	private static String readable(String xml) {
		return ReadableXml.of(xml.getBytes(StandardCharsets.UTF_8));
	}

	private static OperationProblem unknown(long number) {
		return new OperationProblem(Problem.PROPOSAL_UNKNOWN, Long.toString(number));
	}

	private static String by() {
		return Acting.name().orElseThrow();
	}

	private static Map<String, String> decided(long number, boolean found) {
		if (!found) {
			throw unknown(number);
		}
		return Map.of("proposal", Long.toString(number));
	}

}
