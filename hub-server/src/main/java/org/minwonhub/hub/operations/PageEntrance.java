package org.minwonhub.hub.operations;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.AccountDesk;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.account.Sessions;
import org.minwonhub.hub.account.SignIn;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in and out: a password or a one-time link is traded for a session.
 */
@OperationsPage
@Needs(Right.OPEN)
class PageEntrance {

	static final String START = OperationsGate.ROOT;

	private final AccountDesk desk;

	private final SignIn signIn;

	private final Sessions sessions;

	private final PageHost host;

	PageEntrance(AccountDesk desk, SignIn signIn, Sessions sessions, PageHost host) {
		this.desk = desk;
		this.signIn = signIn;
		this.sessions = sessions;
		this.host = host;
	}

	@GetMapping(OperationsGate.SIGN_IN)
	String signIn(@RequestParam(defaultValue = START) String to, Model model) {
		return form(to, null, false, model);
	}

	@PostMapping(OperationsGate.SIGN_IN)
	Object signIn(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = START) String to, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		SignIn.Answer answer = this.signIn.signIn(name, password, this.host.client(request));
		if (answer.session() != null) {
			return enter(answer.session(), OwnPage.of(to), request);
		}
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		return form(to, answer.outcome().name(), false, model);
	}

	/** Where the gate sends a browser without a session, whatever it asked for. */
	@RequestMapping(OperationsGate.CLOSED)
	String closed(HttpServletRequest request, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		String asked = request.getMethod().equals("GET")
				&& request.getAttribute("jakarta.servlet.forward.request_uri") instanceof String path ? path : START;
		return form(asked, null, true, model);
	}

	/** Where the gate sends what a page elsewhere made a browser send. */
	@RequestMapping(OperationsGate.FOREIGN)
	String foreign() {
		throw new OperationProblem(Problem.FORM_FOREIGN, "");
	}

	@GetMapping(OperationsGate.ENTRANCE)
	ResponseEntity<Void> enter(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
		String session = this.desk.enter(code).orElseThrow(() -> new OperationProblem(Problem.LINK_OVER, ""));
		return enter(session, START, request);
	}

	@Needs(Right.SIGNED_IN)
	@PostMapping("/operations/sign-out")
	ResponseEntity<Void> signOut(HttpServletRequest request) {
		PageCookie.of(request).ifPresent(this.sessions::end);
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(OperationsGate.SIGN_IN))
			.header(HttpHeaders.SET_COOKIE, PageCookie.clear(this.host.behindTls(request)))
			.build();
	}

	private String form(String to, @Nullable String outcome, boolean closed, Model model) {
		model.addAttribute("closed", closed);
		model.addAttribute("to", OwnPage.of(to));
		model.addAttribute("outcome", outcome);
		model.addAttribute("nobody", this.desk.none());
		return "operations/sign-in";
	}

	private ResponseEntity<Void> enter(String session, String to, HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(to))
			.header(HttpHeaders.SET_COOKIE, PageCookie.set(session, this.host.behindTls(request)))
			.build();
	}

}
