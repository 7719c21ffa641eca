package org.minwonhub.hub.console;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.enrolment.ParticipantDesk;
import org.minwonhub.hub.operations.OperationsPage;
import org.minwonhub.hub.operations.Why;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Participants by state, one of them, and what the centre does to it.
 */
@OperationsPage
@Needs(Right.OPERATE)
class ParticipantPages {

	private static final int ROWS = 50;

	private final ParticipantRows rows;

	private final ParticipantFiles files;

	private final ParticipantDesk desk;

	ParticipantPages(ParticipantRows rows, ParticipantFiles files, ParticipantDesk desk) {
		this.rows = rows;
		this.files = files;
		this.desk = desk;
	}

	@Needs(Right.LOOK)
	@GetMapping("/operations/participants")
	String list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String kind, @RequestParam(defaultValue = "") String after,
			Model model) {
		List<ParticipantRow> found = this.rows.list(state, kind, after, ROWS + 1);
		List<ParticipantRow> shown = found.subList(0, Math.min(ROWS, found.size()));
		model.addAttribute("state", state);
		model.addAttribute("kind", kind);
		model.addAttribute("counts", this.rows.counts());
		model.addAttribute("rows", shown);
		model.addAttribute("next", (found.size() > ROWS) ? shown.get(ROWS - 1).uri() : null);
		return "operations/participants";
	}

	@Needs(Right.LOOK)
	@GetMapping("/operations/participants/{uri:urn:.+}")
	String show(@PathVariable String uri, Model model) {
		model.addAttribute("file", this.files.open(uri));
		return "operations/participant";
	}

	/** The token is shown this once; the database knows its hash only. */
	@PostMapping("/operations/participants/{uri}/token")
	String token(@PathVariable String uri, Model model) {
		model.addAttribute("token", this.desk.token(uri));
		return show(uri, model);
	}

	@PostMapping("/operations/participants/{uri}/suspend")
	String suspend(@PathVariable String uri, @RequestParam(defaultValue = "") String why) {
		this.desk.suspend(uri, new Why(why).required());
		return shown(uri);
	}

	@PostMapping("/operations/participants/{uri}/resume")
	String resume(@PathVariable String uri, @RequestParam(defaultValue = "") String why) {
		this.desk.resume(uri, new Why(why).required());
		return shown(uri);
	}

	@PostMapping("/operations/participants/{uri}/live")
	String live(@PathVariable String uri, @RequestParam(defaultValue = "") String why) {
		this.desk.goLive(uri, new Why(why).required());
		return shown(uri);
	}

	@PostMapping("/operations/participants/{uri}/retire")
	String retire(@PathVariable String uri, @RequestParam(defaultValue = "") String why) {
		this.desk.retire(uri, new Why(why).required());
		return shown(uri);
	}

	@PostMapping("/operations/participants/{uri}/certificates/{thumbprint}/revoke")
	String revoke(@PathVariable String uri, @PathVariable String thumbprint,
			@RequestParam(defaultValue = "") String why) {
		this.desk.revoke(thumbprint, new Why(why).required());
		return shown(uri);
	}

	/** Loading the page again after an act does not do it again. */
	private static String shown(String uri) {
		return "redirect:/operations/participants/" + uri;
	}

}
