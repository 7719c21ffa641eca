package org.minwonhub.hub.operations;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Trades the one-time link for a session that scripts cannot read and other sites cannot
 * use.
 */
@RestController
class PageEntrance {

	private final PageSessions sessions;

	PageEntrance(PageSessions sessions) {
		this.sessions = sessions;
	}

	@GetMapping(OperationsGate.ENTRANCE)
	ResponseEntity<Void> enter(@RequestParam(defaultValue = "") String code) {
		String session = this.sessions.enter(code).orElseThrow(() -> new OperationProblem(Problem.PAGE_CLOSED, ""));
		ResponseCookie cookie = ResponseCookie.from(OperationsGate.COOKIE, session)
			.httpOnly(true)
			.sameSite("Strict")
			.path("/operations")
			.build();
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create("/operations/complaints"))
			.header(HttpHeaders.SET_COOKIE, cookie.toString())
			.build();
	}

}
