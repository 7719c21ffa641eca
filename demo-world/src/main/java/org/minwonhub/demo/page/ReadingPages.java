package org.minwonhub.demo.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minwonhub.demo.board.Entries;
import org.minwonhub.demo.board.Passwords;
import org.minwonhub.demo.board.Row;
import org.minwonhub.demo.board.Writing;
import org.minwonhub.demo.place.Participant;

/**
 * The list, an entry with its replies and comments, and the password page before a secret
 * one.
 */
final class ReadingPages {

	private final Pages pages;

	private final Participant board;

	private final Entries entries;

	private final Writing writing;

	ReadingPages(Pages pages, Participant board, Entries entries, Writing writing) {
		this.pages = pages;
		this.board = board;
		this.entries = entries;
		this.writing = writing;
	}

	void addTo(Routes routes) {
		routes.get("/", (visit, id) -> list(visit));
		routes.get("/entries/{id}", this::read);
		routes.get("/entries/{id}/password", (visit, id) -> password(visit, row(id), 200, ""));
		routes.post("/entries/{id}/password", this::open);
	}

	private Response list(Visit visit) {
		String category = visit.request().asked("category");
		int total = this.entries.count(category);
		int last = Math.max(1, (total + Entries.PAGE_ROWS - 1) / Entries.PAGE_ROWS);
		String asked = visit.request().asked("page");
		int page = Math.min(last, Math.max(1, asked.isEmpty() ? 1 : Request.number(asked)));
		List<Entry> rows = this.entries.page(page, category).stream().map((row) -> entry(visit, row)).toList();
		Map<String, Object> values = new HashMap<>();
		values.put("entries", rows);
		values.put("total", total);
		values.put("page", page);
		values.put("last", last);
		values.put("category", category);
		values.put("categories", Choice.of(this.board.categories(), category, visit.locale()));
		return this.pages.page(200, "list", visit, values);
	}

	/** A reply is shown in its thread, below the post. */
	private Response read(Visit visit, int id) {
		Row asked = row(id);
		if (asked.comment()) {
			return Response.redirect("/entries/" + asked.parent() + "#entry-" + id);
		}
		List<Row> thread = this.entries.thread(asked.num());
		Row first = thread.get(0);
		if (first.id() != asked.id()) {
			return Response.redirect("/entries/" + first.id() + "#entry-" + id);
		}
		if (!visit.session().mayRead(first)) {
			return Response.redirect("/entries/" + id + "/password");
		}
		List<Row> replies = thread.stream().skip(1).toList();
		if (first.secret() || visit.session().mayEdit(first)) {
			// Who asked may read what was answered.
			replies.forEach(visit.session()::openForReading);
		}
		if (visit.session().firstViewOf(first)) {
			this.writing.viewed(first);
		}
		Map<String, Object> values = new HashMap<>();
		values.put("post", entry(visit, first));
		values.put("replies", replies.stream().map((row) -> entry(visit, row)).toList());
		values.put("comments", this.entries.comments(id).stream().map((row) -> entry(visit, row)).toList());
		values.put("form", Form.empty());
		return this.pages.page(200, "read", visit, values);
	}

	private Response password(Visit visit, Row row, int status, String error) {
		return this.pages.page(status, "password", visit,
				Map.of("id", row.id(), "error", error, "next", visit.request().asked("next")));
	}

	private Response open(Visit visit, int id) {
		Row row = row(id);
		String password = visit.request().field("password");
		if (password.isEmpty() || !Passwords.matches(password, row.password())) {
			return password(visit, row, 403, "password.wrong");
		}
		visit.session().open(row);
		return switch (visit.request().asked("next")) {
			case "edit" -> Response.redirect("/entries/" + id + "/edit");
			case "delete" -> Response.redirect("/entries/" + id + "/delete");
			default -> Response.redirect("/entries/" + id);
		};
	}

	private Entry entry(Visit visit, Row row) {
		List<String> files = (row.files() > 0) ? this.entries.files(row.id()) : List.of();
		return Entry.of(row, files, visit.session(), visit.locale());
	}

	private Row row(int id) {
		return this.entries.find(id).orElseThrow(() -> new PageException(404, "error.notFound"));
	}

}
