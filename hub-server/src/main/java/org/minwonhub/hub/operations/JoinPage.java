package org.minwonhub.hub.operations;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.AccountDesk;
import org.minwonhub.hub.account.AccountProblem;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where who was invited sets a password, and where the first administrator is made.
 */
@OperationsPage
@Needs(Right.OPEN)
class JoinPage {

	private final AccountDesk desk;

	private final PageHost host;

	JoinPage(AccountDesk desk, PageHost host) {
		this.desk = desk;
		this.host = host;
	}

	/** Looking does not use the link up: mail programs look too. */
	@GetMapping(OperationsGate.JOIN)
	String form(@RequestParam(defaultValue = "") String code, Model model) {
		return form(code, "", null, model);
	}

	@PostMapping(OperationsGate.JOIN)
	Object join(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!password.equals(again)) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return form(code, name, "PASSWORDS_DIFFER", model);
		}
		try {
			String session = this.desk.join(code, name, password);
			return ResponseEntity.status(HttpStatus.SEE_OTHER)
				.location(URI.create(PageEntrance.START))
				.header(HttpHeaders.SET_COOKIE, PageCookie.set(session, this.host.behindTls(request)))
				.build();
		}
		catch (AccountProblem problem) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return form(code, name, problem.code().name(), model);
		}
	}

	private String form(String code, String name, @Nullable String wrong, Model model) {
		AccountDesk.Invitation invitation = this.desk.invitation(code)
			.orElseThrow(() -> new OperationProblem(Problem.LINK_OVER, ""));
		model.addAttribute("code", code);
		model.addAttribute("account", invitation.account());
		model.addAttribute("name", name);
		model.addAttribute("wrong", wrong);
		return "operations/join";
	}

}
