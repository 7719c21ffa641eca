package org.minwonhub.hub.operations;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.minwonhub.hub.audit.ContentAlteredException;
import org.minwonhub.hub.audit.EvidenceTooLargeException;
import org.minwonhub.hub.fault.ActProblem;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Turns what the modules say into what an operator is told.
 */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice {

	private final ProblemWriter writer;

	ProblemAdvice(ProblemWriter writer) {
		this.writer = writer;
	}

	@ExceptionHandler
	void act(ActProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.writer.write(request, response, problem);
	}

	@ExceptionHandler
	void content(ContentAlteredException altered, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.writer.write(request, response, new OperationProblem(Problem.CONTENT_ALTERED, named(request)));
	}

	@ExceptionHandler
	void large(EvidenceTooLargeException tooLarge, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.writer.write(request, response, new OperationProblem(Problem.EVIDENCE_TOO_LARGE, named(request)));
	}

	@ExceptionHandler
	void desk(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.writer.write(request, response, new OperationProblem(of(refused.code()), named(request)));
	}

	@ExceptionHandler({ HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class,
			MissingServletRequestParameterException.class })
	void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.writer.write(request, response, new OperationProblem(Problem.REQUEST_INVALID, path(request)));
	}

	static Problem of(FaultCode code) {
		return switch (code) {
			case COMPLAINT_UNKNOWN -> Problem.NOT_UNROUTED;
			case AGENCY_UNKNOWN -> Problem.AGENCY_UNKNOWN;
			case DELIVERY_UNKNOWN -> Problem.DELIVERY_UNKNOWN;
			case MESSAGE_UNKNOWN -> Problem.MESSAGE_UNKNOWN;
			case PROOF_PENDING -> Problem.PROOF_PENDING;
			case ATTACHMENT_ERASED -> Problem.CONTENT_ERASED;
			default -> Problem.STATE_FORBIDS;
		};
	}

	/** What the path names, without the words around it. */
	private static String named(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
				? variables.values().stream().map(String::valueOf).findFirst().orElse("") : "";
	}

	private static String path(HttpServletRequest request) {
		return request.getRequestURI();
	}

}
