package org.minwonhub.demo.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minwonhub.demo.board.Author;
import org.minwonhub.demo.board.Entries;
import org.minwonhub.demo.board.Members;
import org.minwonhub.demo.board.Members.Member;
import org.minwonhub.demo.board.Row;
import org.minwonhub.demo.board.Writing;
import org.minwonhub.demo.place.Participant;

/**
 * An officer logs in and answers.
 */
final class OfficerPages {

	private final Pages pages;

	private final Participant board;

	private final Entries entries;

	private final Writing writing;

	private final Members members;

	OfficerPages(Pages pages, Participant board, Entries entries, Writing writing, Members members) {
		this.pages = pages;
		this.board = board;
		this.entries = entries;
		this.writing = writing;
		this.members = members;
	}

	void addTo(Routes routes) {
		routes.get("/login", (visit, id) -> loginForm(visit, 200, ""));
		routes.post("/login", (visit, id) -> login(visit));
		routes.post("/logout", (visit, id) -> Response.redirect("/"));
		routes.get("/entries/{id}/reply", this::askReply);
		routes.post("/entries/{id}/reply", this::reply);
	}

	private Response loginForm(Visit visit, int status, String error) {
		return this.pages.page(status, "login", visit, Map.of("error", error, "demoAccount",
				this.board.officer().account(), "demoPassword", this.board.officer().password()));
	}

	private Response login(Visit visit) {
		Member member = this.members.login(visit.request().field("account"), visit.request().field("password"))
			.orElse(null);
		if (member == null) {
			return loginForm(visit, 403, "login.wrong");
		}
		visit.session().login(member);
		return Response.redirect("/");
	}

	private Response askReply(Visit visit, int id) {
		visit.officer();
		Row to = row(id);
		Form form = new Form("", "", to.category(), to.secret(), "Re: " + to.subject(), "", Map.of());
		return form(visit, 200, to, form);
	}

	/** A reply is in its post's category, and secret where the post is. */
	private Response reply(Visit visit, int id) {
		Member officer = visit.officer();
		Row to = row(id);
		Request request = visit.request();
		Form form = new Form("", "", to.category(), to.secret(), request.field("subject"), request.text("content"),
				Map.of())
			.checkedSubject()
			.checkedContent();
		if (form.wrong()) {
			return form(visit, 422, to, form);
		}
		Author author = new Author(officer.account(), officer.name(), "", "", request.address());
		try {
			return Response.redirect("/entries/" + this.writing.reply(to, author, form.text()));
		}
		catch (Writing.NoRoomException ex) {
			throw new PageException(409, "error.noRoom");
		}
	}

	private Response form(Visit visit, int status, Row to, Form form) {
		Map<String, Object> values = new HashMap<>();
		values.put("form", form);
		values.put("action", "/entries/" + to.id() + "/reply");
		values.put("titleKey", "reply.title");
		values.put("guest", false);
		values.put("categories", List.of());
		values.put("kind", "reply");
		values.put("note", "reply.note");
		values.put("question", Entry.of(to, List.of(), visit.session(), visit.locale()));
		return this.pages.page(status, "write", visit, values);
	}

	private Row row(int id) {
		Row row = this.entries.find(id).orElseThrow(() -> new PageException(404, "error.notFound"));
		if (row.comment()) {
			throw new PageException(404, "error.notFound");
		}
		return row;
	}

}
