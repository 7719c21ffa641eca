package org.minwonhub.hub.operations;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the two ports apart and strangers out. Operations exist on their own port only
 * and nothing else exists there; a request needs the token, or for the page a session;
 * and it must name this host, so that a web page elsewhere cannot reach in through a name
 * that it points here.
 */
class OperationsGate extends OncePerRequestFilter {

	static final String COOKIE = "minwonhub-page";

	private static final String ROOT = "/operations/";

	private static final String API = ROOT + "api/";

	static final String ENTRANCE = ROOT + "enter";

	static final String CLOSED = ROOT + "closed";

	/** So that also the refusal can be read as it is meant. */
	private static final String STYLE = ROOT + "style.css";

	private static final Pattern AMBIGUOUS = Pattern.compile(";|//|\\\\|/\\.|%2e|%2f|%5c|%3b",
			Pattern.CASE_INSENSITIVE);

	private final OperationsConnector connector;

	private final String token;

	private final PageSessions sessions;

	private final ProblemWriter problems;

	OperationsGate(OperationsConnector connector, String token, PageSessions sessions, ProblemWriter problems) {
		this.connector = connector;
		this.token = token;
		this.sessions = sessions;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = decodedPath(request);
		boolean here = request.getLocalPort() == this.connector.port();
		if (here != path.startsWith(ROOT) || (here && !(namesThisHost(request) && isPlain(request)))) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		}
		else if (!here) {
			chain.doFilter(request, response);
		}
		else {
			protect(response);
			if (path.equals(ENTRANCE) || path.equals(STYLE) || allowed(request, path)) {
				chain.doFilter(request, response);
			}
			else {
				refuse(request, response, path);
			}
		}
	}

	/**
	 * The path as it will be mapped, since {@code /%6fperations/} reaches the same place.
	 */
	private static String decodedPath(HttpServletRequest request) {
		String rest = request.getPathInfo();
		return request.getServletPath() + ((rest != null) ? rest : "");
	}

	/** Whether the path can be read in one way only: no parameters, no dot segments. */
	private static boolean isPlain(HttpServletRequest request) {
		return !AMBIGUOUS.matcher(request.getRequestURI()).find();
	}

	private boolean namesThisHost(HttpServletRequest request) {
		int port = this.connector.port();
		String host = request.getHeader(HttpHeaders.HOST);
		return host != null && Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host);
	}

	private boolean allowed(HttpServletRequest request, String path) {
		if (path.startsWith(API)) {
			String given = request.getHeader(HttpHeaders.AUTHORIZATION);
			return given != null && Secrets.same("Bearer " + this.token, given);
		}
		Cookie[] cookies = request.getCookies();
		return cookies != null && Arrays.stream(cookies)
			.anyMatch((cookie) -> cookie.getName().equals(COOKIE) && this.sessions.open(cookie.getValue()));
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, String path)
			throws ServletException, IOException {
		if (path.startsWith(API)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			this.problems.write(request, response, new OperationProblem(Problem.TOKEN_WRONG, ""));
		}
		else {
			request.getRequestDispatcher(CLOSED).forward(request, response);
		}
	}

	private static void protect(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

}
