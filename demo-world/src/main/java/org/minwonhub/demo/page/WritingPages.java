package org.minwonhub.demo.page;

import java.util.HashMap;
import java.util.Map;

import org.minwonhub.demo.board.Author;
import org.minwonhub.demo.board.Entries;
import org.minwonhub.demo.board.Row;
import org.minwonhub.demo.board.Writing;
import org.minwonhub.demo.place.Participant;

/**
 * Writing a post or a comment, changing and removing what one wrote.
 */
final class WritingPages {

	private final Pages pages;

	private final Participant board;

	private final Entries entries;

	private final Writing writing;

	WritingPages(Pages pages, Participant board, Entries entries, Writing writing) {
		this.pages = pages;
		this.board = board;
		this.entries = entries;
		this.writing = writing;
	}

	void addTo(Routes routes) {
		routes.get("/write", (visit, id) -> form(visit, 200, "/write", "write.title", "post", Form.empty()));
		routes.post("/write", (visit, id) -> write(visit));
		routes.get("/entries/{id}/edit", this::askEdit);
		routes.post("/entries/{id}/edit", this::edit);
		routes.get("/entries/{id}/delete", this::askDelete);
		routes.post("/entries/{id}/delete", this::delete);
		routes.post("/entries/{id}/comments", this::comment);
	}

	private Response write(Visit visit) {
		Form form = checkedAuthor(visit, Form.of(visit.request())).checkedText(this.board.categories());
		if (form.wrong()) {
			return form(visit, 422, "/write", "write.title", "post", form);
		}
		int id = this.writing.post(author(visit, form), form.text());
		return Response.redirect("/entries/" + openedToItsAuthor(visit, id));
	}

	private Response comment(Visit visit, int id) {
		Row post = row(id);
		if (!visit.session().mayRead(post) || post.comment()) {
			throw new PageException(403, "error.forbidden");
		}
		Form form = checkedAuthor(visit, Form.of(visit.request())).checkedContent();
		if (form.wrong()) {
			throw new PageException(422, form.errors().values().iterator().next());
		}
		int comment = this.writing.comment(post, author(visit, form), form.content());
		openedToItsAuthor(visit, comment);
		return Response.redirect("/entries/" + id + "#entry-" + comment);
	}

	private Response askEdit(Visit visit, int id) {
		Row row = row(id);
		if (!visit.session().mayEdit(row)) {
			return askPassword(row, "edit");
		}
		refuseIfAnswered(visit, row);
		return editForm(visit, 200, row, Form.of(row));
	}

	private Response edit(Visit visit, int id) {
		Row row = row(id);
		if (!visit.session().mayEdit(row)) {
			throw new PageException(403, "error.forbidden");
		}
		refuseIfAnswered(visit, row);
		Form form = Form.of(visit.request());
		if (row.isReply() || row.comment()) {
			form = form.filedAs(row);
		}
		else {
			form = form.checkedText(this.board.categories());
		}
		if (form.wrong()) {
			return editForm(visit, 422, row, form);
		}
		this.writing.edit(row, form.text());
		return Response.redirect("/entries/" + id);
	}

	private Response askDelete(Visit visit, int id) {
		Row row = row(id);
		if (!visit.session().mayDelete(row)) {
			return askPassword(row, "delete");
		}
		refuseIfAnswered(visit, row);
		return this.pages.page(200, "delete", visit, Map.of("id", id, "subject", row.subject()));
	}

	private Response delete(Visit visit, int id) {
		Row row = row(id);
		if (!visit.session().mayDelete(row)) {
			throw new PageException(403, "error.forbidden");
		}
		refuseIfAnswered(visit, row);
		this.writing.delete(row);
		return Response.redirect(row.comment() ? "/entries/" + row.parent() : "/");
	}

	/** GNUboard's rule: only a manager touches an entry that has replies. */
	private void refuseIfAnswered(Visit visit, Row row) {
		boolean answered = !row.comment() && this.entries.thread(row.num())
			.stream()
			.anyMatch((other) -> other.id() != row.id() && other.reply().startsWith(row.reply()));
		if (answered && visit.session().officer().isEmpty()) {
			throw new PageException(409, "error.answered");
		}
	}

	/** A row without a password belongs to a member or came from elsewhere. */
	private Response askPassword(Row row, String next) {
		if (!row.hasPassword()) {
			throw new PageException(403, "error.forbidden");
		}
		return Response.redirect("/entries/" + row.id() + "/password?next=" + next);
	}

	private Response editForm(Visit visit, int status, Row row, Form form) {
		String kind = row.comment() ? "comment" : row.isReply() ? "reply" : "post";
		return form(visit, status, "/entries/" + row.id() + "/edit", "edit.title", kind, form);
	}

	private Response form(Visit visit, int status, String action, String title, String kind, Form form) {
		Map<String, Object> values = new HashMap<>();
		values.put("kind", kind);
		values.put("form", form);
		values.put("action", action);
		values.put("titleKey", title);
		values.put("guest", title.equals("write.title") && visit.session().officer().isEmpty());
		values.put("categories", Choice.of(this.board.categories(), form.category(), visit.locale()));
		values.put("note", title.equals("write.title")
				? "write.note." + (this.board.integrated() ? "integrated" : "own") : "edit.note");
		return this.pages.page(status, "write", visit, values);
	}

	private Form checkedAuthor(Visit visit, Form form) {
		return visit.session().officer().isPresent() ? form : form.checkedGuest(visit.request().field("password"));
	}

	private static Author author(Visit visit, Form form) {
		String address = visit.request().address();
		return visit.session()
			.officer()
			.map((officer) -> new Author(officer.account(), officer.name(), "", "", address))
			.orElseGet(() -> new Author("", form.name(), visit.request().field("password"), form.email(), address));
	}

	/** Who has just typed the password need not type it again. */
	private int openedToItsAuthor(Visit visit, int id) {
		visit.session().open(row(id));
		return id;
	}

	private Row row(int id) {
		return this.entries.find(id).orElseThrow(() -> new PageException(404, "error.notFound"));
	}

}
