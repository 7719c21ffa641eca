package org.minwonhub.hub.operations;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Account;
import org.minwonhub.hub.account.AccountDesk;
import org.minwonhub.hub.account.Sessions;
import org.minwonhub.hub.site.Acting;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the two ports apart and strangers out. Operations exist on their own port only
 * and nothing else exists there; a request needs the token, or for the page a session; it
 * must name this host, so that a web page elsewhere cannot reach in through a name that
 * it points here; and what changes something must come from a page of this host.
 */
class OperationsGate extends OncePerRequestFilter {

	static final String ROOT = "/operations/";

	private static final String API = ROOT + "api/";

	static final String ENTRANCE = ROOT + "enter";

	static final String JOIN = ROOT + "join";

	static final String SIGN_IN = ROOT + "sign-in";

	static final String CLOSED = ROOT + "closed";

	static final String FOREIGN = ROOT + "foreign";

	/** The way in, and what lets also a refusal be read as it is meant. */
	private static final Set<String> OPEN = Set.of(ENTRANCE, JOIN, SIGN_IN, ROOT + "style.css");

	private static final Pattern AMBIGUOUS = Pattern.compile(";|//|\\\\|/\\.|%2e|%2f|%5c|%3b",
			Pattern.CASE_INSENSITIVE);

	private final OperationsConnector connector;

	private final PageHost host;

	private final String token;

	private final Sessions sessions;

	private final ProblemWriter problems;

	OperationsGate(OperationsConnector connector, PageHost host, String token, Sessions sessions,
			ProblemWriter problems) {
		this.connector = connector;
		this.host = host;
		this.token = token;
		this.sessions = sessions;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = decodedPath(request);
		boolean here = request.getLocalPort() == this.connector.port();
		if (here != path.startsWith(ROOT) || (here && !(this.host.isNamed(request) && isPlain(request)))) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		}
		else if (!here) {
			chain.doFilter(request, response);
		}
		else {
			protect(response);
			String actor = path.startsWith(API) ? commandLine(request) : person(request);
			if (actor == null && !OPEN.contains(path)) {
				refuse(request, response, path);
			}
			else if (!path.startsWith(API) && changes(request) && !this.host.sentByOwnPage(request)) {
				request.getRequestDispatcher(FOREIGN).forward(request, response);
			}
			else {
				as(actor, request, response, chain);
			}
		}
	}

	private static void as(@Nullable String actor, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		if (actor == null) {
			chain.doFilter(request, response);
			return;
		}
		Acting.begin(actor);
		try {
			chain.doFilter(request, response);
		}
		finally {
			Acting.end();
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

	private static boolean changes(HttpServletRequest request) {
		return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
	}

	private @Nullable String commandLine(HttpServletRequest request) {
		String given = request.getHeader(HttpHeaders.AUTHORIZATION);
		boolean good = given != null && Secrets.same("Bearer " + this.token, given);
		return good ? AccountDesk.COMMAND_LINE : null;
	}

	private @Nullable String person(HttpServletRequest request) {
		Optional<Account> account = PageCookie.of(request).flatMap(this.sessions::accountOf);
		account.ifPresent((found) -> request.setAttribute(Account.ATTRIBUTE, found));
		return account.map(Account::name).orElse(null);
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
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

}
