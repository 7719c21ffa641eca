package org.minwonhub.security.cxf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.minwonhub.security.SecurityRefusal;

/** Answers without a signature, and thereby cheaply. */
final class SendAway {

	private static final int TOO_MANY_REQUESTS = 429;

	private static final String RETRY_AFTER_SECONDS = "60";

	private final UnverifiedCallers callers;

	SendAway(UnverifiedCallers callers) {
		this.callers = callers;
	}

	/** Whether the request was answered; the chain is over then. */
	boolean isAnswered(Message message, SecurityRefusal refusal) {
		HttpServletRequest request = (HttpServletRequest) Objects
			.requireNonNull(message.get(AbstractHTTPDestination.HTTP_REQUEST));
		return this.callers.sendAway(refusal.code(), request.getRemoteAddr()).map((text) -> {
			answer(message, text);
			return true;
		}).orElse(false);
	}

	private static void answer(Message message, String text) {
		HttpServletResponse response = (HttpServletResponse) Objects
			.requireNonNull(message.get(AbstractHTTPDestination.HTTP_RESPONSE));
		response.setStatus(TOO_MANY_REQUESTS);
		response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
		response.setContentType("text/plain; charset=UTF-8");
		try {
			response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			response.flushBuffer();
		}
		catch (IOException ex) {
			throw new Fault(ex);
		}
		message.getInterceptorChain().abort();
	}

}
