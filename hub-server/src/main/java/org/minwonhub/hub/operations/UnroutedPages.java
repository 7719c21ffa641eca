package org.minwonhub.hub.operations;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.routing.UnroutedDesk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The unroutable desk: what waits, and one of them with the agencies it may go to.
 */
@OperationsPage
class UnroutedPages {

	/** More than fit a list are asked for by code. */
	private static final int MOST_CHOICES = 300;

	private final JdbcClient jdbc;

	private final UnroutedSearch unrouted;

	private final ComplaintSearch complaints;

	private final UnroutedDesk desk;

	UnroutedPages(JdbcClient jdbc, UnroutedSearch unrouted, ComplaintSearch complaints, UnroutedDesk desk) {
		this.jdbc = jdbc;
		this.unrouted = unrouted;
		this.complaints = complaints;
		this.desk = desk;
	}

	@Needs(Right.LOOK)
	@GetMapping("/operations/unrouted")
	String list(Model model) {
		model.addAttribute("lines", this.unrouted.list());
		return "operations/unrouted";
	}

	@Needs(Right.OPERATE)
	@GetMapping("/operations/unrouted/{number}")
	String one(@PathVariable String number, Model model) {
		ComplaintLine complaint = this.complaints.required(number);
		UnroutedLine line = this.unrouted.find(complaint.id())
			.orElseThrow(() -> new OperationProblem(Problem.NOT_UNROUTED, number));
		model.addAttribute("line", line);
		model.addAttribute("message", filing(complaint.id()));
		model.addAttribute("choices", choices(complaint.id(), complaint.category()));
		return "operations/unrouted-one";
	}

	@Needs(Right.OPERATE)
	@PostMapping("/operations/unrouted/{number}/assign")
	String assign(@PathVariable String number, @RequestParam(defaultValue = "") String agency,
			@RequestParam(defaultValue = "") String why) {
		String reason = new Why(why).required();
		String uri = Names.uri(agency);
		if (uri == null) {
			throw new OperationProblem(Problem.AGENCY_UNKNOWN, "");
		}
		this.desk.assign(this.complaints.required(number).id(), uri, reason);
		return "redirect:/operations/unrouted";
	}

	private @Nullable UUID filing(UUID complaint) {
		return this.jdbc.sql(
				"select message_id from message where complaint_id = :id and operation = 'SubmitComplaint' order by id limit 1")
			.param("id", complaint)
			.query(UUID.class)
			.optional()
			.orElse(null);
	}

	/** Agencies of the complaint's circle, those that serve its category first. */
	private List<Choice> choices(UUID complaint, @Nullable String category) {
		return this.jdbc
			.sql("""
					select p.uri, p.name_ko, p.name_en, case when pc.participant is null then 0 else 1 end as serves
					from participant p left join participant_category pc on pc.participant = p.uri and pc.category = :category
					where p.kind = 'AGENCY'
					  and p.state = (select case when c.trial then 'TEST' else 'LIVE' end from complaint c where c.id = :id)
					order by serves desc, p.name_ko limit :most""")
			.param("category", (category != null) ? category : "")
			.param("id", complaint)
			.param("most", MOST_CHOICES)
			.query((rs, row) -> new Choice(rs.getString("uri"), rs.getString("name_ko"), rs.getString("name_en"),
					rs.getInt("serves") == 1))
			.list();
	}

	/**
	 * @param uri the agency
	 * @param nameKo its Korean name
	 * @param nameEn its English name
	 * @param serves whether it serves the complaint's category
	 */
	record Choice(String uri, String nameKo, String nameEn, boolean serves) {
	}

}
