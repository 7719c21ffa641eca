package org.minwonhub.hub.operations;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.routing.UnroutedDesk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class UnroutedApi {

	private static final int LONGEST = 500;

	private final JdbcClient jdbc;

	private final ComplaintSearch complaints;

	private final UnroutedDesk desk;

	UnroutedApi(JdbcClient jdbc, ComplaintSearch complaints, UnroutedDesk desk) {
		this.jdbc = jdbc;
		this.complaints = complaints;
		this.desk = desk;
	}

	/** What waits, longest first. */
	@GetMapping("/operations/api/unrouted")
	Page<UnroutedLine> list() {
		List<UnroutedLine> lines = this.jdbc.sql("""
				select c.id, c.application_number, c.filed_by, c.category, c.region, u.reason, u.since
				from unrouted u join complaint c on c.id = u.complaint_id
				where u.assigned_at is null and c.state = 'UNROUTED' order by u.since, c.id limit :longest""")
			.param("longest", LONGEST)
			.query((rs, row) -> new UnroutedLine(Columns.id(rs, "id"), rs.getString("application_number"),
					rs.getString("filed_by"), rs.getString("category"), rs.getString("region"), rs.getString("reason"),
					Columns.time(rs, "since")))
			.list();
		return new Page<>(lines, null);
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
