package org.minwonhub.demo.visitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.minwonhub.demo.place.Officer;

/**
 * One person at one board, with cookies of his own.
 */
public final class BoardVisitor {

	static {
		// Shorter than the boards' own 30 seconds, so that no request meets a closing
		// line.
		System.setProperty("jdk.httpclient.keepalive.timeout", "10");
	}

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final Pattern LISTED = Pattern.compile("<a href=\"/entries/([0-9]+)\">(.*?)</a>", Pattern.DOTALL);

	private static final Pattern ENTRY = Pattern.compile("/entries/([0-9]+)");

	private static final Pattern TOTAL = Pattern.compile("class=\"total\">[^<0-9]*([0-9,]+)");

	private static final String ANSWER_BEGINS = "<article class=\"answer\"";

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.connectTimeout(LIMIT)
		.build();

	private final URI board;

	/**
	 * @param board address of its first page
	 */
	public BoardVisitor(URI board) {
		this.board = board;
	}

	/** Files a complaint as a guest. */
	public int file(Letter letter) {
		return written(post("/write",
				Map.of("name", letter.name(), "password", letter.password(), "category", letter.category(), "subject",
						letter.subject(), "content", letter.content(), "secret", letter.secret() ? "yes" : "")));
	}

	public void login(Officer officer) {
		require(post("/login", Map.of("account", officer.account(), "password", officer.password())), 303);
	}

	/** An officer's threaded reply. */
	public int reply(int id, String subject, String content) {
		return written(post("/entries/" + id + "/reply", Map.of("subject", subject, "content", content)));
	}

	/**
	 * The post with this subject on the first page of the list, if this visitor sees it.
	 */
	public Optional<Integer> find(String subject) {
		Matcher matcher = LISTED.matcher(get("/").body());
		while (matcher.find()) {
			String line = matcher.group(2);
			if (!line.contains("class=\"tag answer\"") && text(line).contains(subject)) {
				return Optional.of(Integer.valueOf(matcher.group(1)));
			}
		}
		return Optional.empty();
	}

	/** Whether an answer with this text stands below the entry. */
	public boolean seesAnswer(int id, String content) {
		String page = get("/entries/" + id).body();
		int answers = page.indexOf(ANSWER_BEGINS);
		return answers >= 0 && text(page.substring(answers)).contains(content);
	}

	/** Whether the board asks this visitor for a password before the entry. */
	public boolean isAskedForPassword(int id) {
		HttpResponse<String> response = get("/entries/" + id);
		return response.statusCode() == 303
				&& response.headers().firstValue("Location").orElse("").endsWith("/password");
	}

	/** How many posts and replies the board lists. */
	public int total() {
		Matcher matcher = TOTAL.matcher(get("/").body());
		if (!matcher.find()) {
			throw new IllegalStateException("The list of " + this.board + " shows no total");
		}
		return Integer.parseInt(matcher.group(1).replace(",", ""));
	}

	/** Whether the board answers at all. */
	public boolean isOpen() {
		try {
			return this.client.send(request("/").GET().build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	private HttpResponse<String> post(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.board.resolve(path)).timeout(LIMIT);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while asking " + this.board, ex);
		}
	}

	private int written(HttpResponse<String> response) {
		require(response, 303);
		Matcher matcher = ENTRY.matcher(response.headers().firstValue("Location").orElse(""));
		if (!matcher.find()) {
			throw new IllegalStateException("The board did not say which entry it wrote");
		}
		return Integer.parseInt(matcher.group(1));
	}

	private void require(HttpResponse<String> response, int status) {
		if (response.statusCode() != status) {
			throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
		}
	}

	private static String text(String html) {
		return html.replaceAll("<[^>]*>", "")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&");
	}

}
