package org.minwonhub.hub.operations;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.work.LogHealth;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The read-only page: it shows and changes nothing.
 */
@Controller
class PageController {

	private static final String LANGUAGE = "minwonhub-lang";

	private static final int ROWS = 50;

	private final ComplaintSearch complaints;

	private final ComplaintFiles files;

	private final DeliverySearch deliveries;

	private final UnroutedApi unrouted;

	private final Directory directory;

	private final CategoryScheme scheme;

	private final ProblemWriter problems;

	private final LogHealth health;

	PageController(ComplaintSearch complaints, ComplaintFiles files, DeliverySearch deliveries, UnroutedApi unrouted,
			Directory directory, CategoryScheme scheme, ProblemWriter problems, LogHealth health) {
		this.complaints = complaints;
		this.files = files;
		this.deliveries = deliveries;
		this.unrouted = unrouted;
		this.directory = directory;
		this.scheme = scheme;
		this.problems = problems;
		this.health = health;
	}

	/**
	 * The language chosen on the page, then the one chosen before, then the browser's.
	 */
	@ModelAttribute("t")
	PageWords words(@RequestParam(required = false) @Nullable String lang,
			@CookieValue(name = LANGUAGE, required = false) @Nullable String before,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String browser,
			HttpServletResponse response) {
		String wished = (lang != null) ? lang : (before != null) ? before : browser;
		Locale language = Language.of(wished);
		if (lang != null) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(LANGUAGE, language.getLanguage())
						.httpOnly(true)
						.sameSite("Strict")
						.path("/operations")
						.build()
						.toString());
		}
		return new PageWords(new Texts("page", language), this.directory, this.scheme);
	}

	/** The log's alarm, for the head of every page; nothing while it is in order. */
	@ModelAttribute("alarm")
	@Nullable String alarm() {
		return this.health.alarm().map((alarm) -> alarm.code().name()).orElse(null);
	}

	@GetMapping({ "/operations/", "/operations/complaints" })
	String complaints(ComplaintFilter filter, @RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.complaints.list(filter, Cursor.parse(cursor), ROWS));
		return "operations/complaints";
	}

	@GetMapping("/operations/complaints/{number}")
	String complaint(@PathVariable String number, Model model) {
		model.addAttribute("file", this.files.open(number));
		return "operations/complaint";
	}

	@GetMapping("/operations/deliveries")
	String deliveries(@RequestParam(required = false) @Nullable String recipient,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("recipient", recipient);
		model.addAttribute("state", state);
		model.addAttribute("page", this.deliveries.list(recipient, state, Cursor.parse(cursor), ROWS));
		return "operations/deliveries";
	}

	@GetMapping("/operations/unrouted")
	String unrouted(Model model) {
		model.addAttribute("page", this.unrouted.list());
		return "operations/unrouted";
	}

	@ExceptionHandler
	String problem(OperationProblem problem, HttpServletRequest request, HttpServletResponse response, Model model) {
		String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		response.setStatus(problem.problem().status().value());
		model.addAttribute("t", new PageWords(new Texts("page", Language.of(language)), this.directory, this.scheme));
		model.addAttribute("problem", this.problems.answer(request, problem));
		return "operations/problem";
	}

}
