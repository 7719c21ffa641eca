package org.minwonhub.hub.operations;

import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.erasure.UnfinishedErasures;
import org.minwonhub.hub.log.work.LogDesk;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page has: its words, who looks at it, and the alarms in its head.
 */
@ControllerAdvice(annotations = OperationsPage.class)
class PageFrame {

	private final PageLanguage language;

	private final LogDesk log;

	private final UnfinishedErasures erasures;

	PageFrame(PageLanguage language, LogDesk log, UnfinishedErasures erasures) {
		this.language = language;
		this.log = log;
		this.erasures = erasures;
	}

	@ModelAttribute("t")
	PageWords words(HttpServletRequest request, HttpServletResponse response) {
		this.language.chosen(request)
			.ifPresent((cookie) -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
		return this.language.words(request);
	}

	/** This page, for forms that lead back to it. */
	@ModelAttribute("self")
	String self(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	/** Nobody for a browser without a session. */
	@ModelAttribute("me")
	@Nullable Me me(HttpServletRequest request) {
		return Me.of(request);
	}

	/** Nothing while the log is in order, for the hub and for each witness. */
	@ModelAttribute("alarm")
	@Nullable String alarm(HttpServletRequest request) {
		return (Me.of(request) == null) ? null : this.log.alarm().map(Enum::name).orElse(null);
	}

	/** Since when an approved erasure should be finished; nothing while all are. */
	@ModelAttribute("unfinished")
	@Nullable Instant unfinished(HttpServletRequest request) {
		Me me = Me.of(request);
		return (me != null && me.looks()) ? this.erasures.overdue().map(UnfinishedErasures.Overdue::since).orElse(null)
				: null;
	}

}
