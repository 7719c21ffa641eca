package org.minwonhub.demo.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.minwonhub.demo.board.BoardDatabase;
import org.minwonhub.demo.board.Entries;
import org.minwonhub.demo.board.Members;
import org.minwonhub.demo.board.Passwords;
import org.minwonhub.demo.board.Writing;
import org.minwonhub.demo.place.Participant;

import org.springframework.dao.DataAccessException;

/**
 * One board's pages, on loopback only. A form that another site's page sends is refused.
 */
public final class BoardServer implements AutoCloseable {

	private static final System.Logger LOG = System.getLogger(BoardServer.class.getName());

	private final HttpServer server;

	private final ExecutorService threads = Executors.newFixedThreadPool(4);

	private final Routes routes;

	private final Pages pages;

	private final Sessions sessions;

	private final String sessionCookie;

	private final String languageCookie;

	private BoardServer(HttpServer server, Participant board, Routes routes, Pages pages, RandomGenerator random) {
		this.server = server;
		this.routes = routes;
		this.pages = pages;
		this.sessions = new Sessions(random);
		// Boards differ in their port only, and browsers keep cookies for all ports.
		this.sessionCookie = "board_" + board.key();
		this.languageCookie = "lang_" + board.key();
	}

	/**
	 * @param port free, or 0 for any
	 */
	public static BoardServer start(Participant board, BoardDatabase database, int port, Passwords passwords,
			RandomGenerator random, InstantSource clock) throws IOException {
		Pages pages = new Pages(board);
		Entries entries = new Entries(database, board);
		Writing writing = new Writing(database, board, passwords, clock);
		Routes routes = new Routes();
		byte[] style = style();
		routes.get("/board.css", (visit, id) -> Response.file("text/css; charset=utf-8", style));
		new ReadingPages(pages, board, entries, writing).addTo(routes);
		new WritingPages(pages, board, entries, writing).addTo(routes);
		new OfficerPages(pages, board, entries, writing, new Members(database)).addTo(routes);
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
		BoardServer started = new BoardServer(server, board, routes, pages, random);
		server.createContext("/", started::answer);
		server.setExecutor(started.threads);
		server.start();
		return started;
	}

	public int port() {
		return this.server.getAddress().getPort();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			List<String> cookies = new ArrayList<>();
			response(exchange, cookies).send(exchange, cookies);
		}
	}

	private Response response(HttpExchange exchange, List<String> cookies) throws IOException {
		Request request;
		try {
			request = Request.of(exchange);
		}
		catch (PageException ex) {
			return new Response(ex.status(), Map.of(), new byte[0]);
		}
		String id = request.cookies().get(this.sessionCookie);
		Session known = this.sessions.find(id);
		Visit visit = new Visit(request, (known != null) ? known : new Session(), request.locale(this.languageCookie));
		if (request.query().containsKey("lang")) {
			cookies.add(this.languageCookie + "=" + visit.locale().getLanguage());
		}
		Response response = response(visit);
		rememberVisitor(visit, id, known, cookies);
		return response;
	}

	/** A login gets a name of its own, so that nobody can log a visitor in under his. */
	private void rememberVisitor(Visit visit, @Nullable String id, @Nullable Session known, List<String> cookies) {
		boolean login = visit.request().path().equals("/login") && visit.request().method().equals("POST");
		if (visit.request().path().equals("/logout")) {
			this.sessions.forget(id);
		}
		else if (known == null || login) {
			this.sessions.forget(id);
			cookies.add(this.sessionCookie + "=" + this.sessions.keep(visit.session()));
		}
	}

	private Response response(Visit visit) {
		try {
			if (visit.request().foreign()) {
				throw new PageException(403, "error.foreign");
			}
			return this.routes.answer(visit);
		}
		catch (PageException ex) {
			return error(visit, ex.status(), ex.text());
		}
		catch (DataAccessException ex) {
			LOG.log(System.Logger.Level.ERROR, "The board''s database did not answer: {0}", ex.getClass().getName());
			return error(visit, 503, "error.database");
		}
	}

	private Response error(Visit visit, int status, String text) {
		return this.pages.page(status, "message", visit,
				Map.of("title", Texts.text(visit.locale(), "error.title"), "text", Texts.text(visit.locale(), text)));
	}

	private static byte[] style() throws IOException {
		try (InputStream in = BoardServer.class.getResourceAsStream("/board/board.css")) {
			return Objects.requireNonNull(in, "board/board.css").readAllBytes();
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdown();
	}

}
