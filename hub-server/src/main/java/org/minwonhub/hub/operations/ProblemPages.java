package org.minwonhub.hub.operations;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.minwonhub.hub.audit.ContentAlteredException;
import org.minwonhub.hub.fault.ActProblem;
import org.minwonhub.hub.fault.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Shows a person with a browser what happened, why, and what to do.
 */
@ControllerAdvice(annotations = OperationsPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemPages {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

	private final PageLanguage language;

	private final ProblemWriter problems;

	ProblemPages(PageLanguage language, ProblemWriter problems) {
		this.language = language;
		this.problems = problems;
	}

	@ExceptionHandler
	String act(ActProblem problem, HttpServletRequest request, HttpServletResponse response, Model model) {
		return show(problem, request, response, model);
	}

	@ExceptionHandler
	String content(ContentAlteredException altered, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		return show(new OperationProblem(Problem.CONTENT_ALTERED, ""), request, response, model);
	}

	@ExceptionHandler
	String desk(Refused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
		return show(new OperationProblem(ProblemAdvice.of(refused.code()), ""), request, response, model);
	}

	@ExceptionHandler({ MissingServletRequestParameterException.class, MethodArgumentTypeMismatchException.class,
			BindException.class })
	String form(HttpServletRequest request, HttpServletResponse response, Model model) {
		return show(new OperationProblem(Problem.REQUEST_INVALID, request.getRequestURI()), request, response, model);
	}

	@ExceptionHandler
	String database(DataAccessException failure, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		LOG.error("The page could not read the database", failure);
		return show(new OperationProblem(Problem.DATABASE_SILENT, ""), request, response, model);
	}

	private String show(ActProblem problem, HttpServletRequest request, HttpServletResponse response, Model model) {
		PageWords words = this.language.words(request);
		response.setStatus(Problem.of(problem).status().value());
		model.addAttribute("t", words);
		model.addAttribute("me", Me.of(request));
		model.addAttribute("problem", this.problems.answer(Locale.forLanguageTag(words.language()), problem));
		return "operations/problem";
	}

}
