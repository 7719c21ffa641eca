package org.minwonhub.demo.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.minwonhub.demo.board.Row;
import org.minwonhub.demo.board.Text;
import org.minwonhub.demo.place.Category;

/**
 * What was typed into a form, and what is wrong with it.
 *
 * @param name of a guest
 * @param email of a guest, if given
 * @param category as the table keeps it
 * @param secret whether only the author and officers shall read it
 * @param subject one line
 * @param content any lines
 * @param errors by field: the key of a text
 */
public record Form(String name, String email, String category, boolean secret, String subject, String content,
		Map<String, String> errors) {

	/** What {@code wr_content text} holds. */
	private static final int MAX_CONTENT = 65_535;

	private static final int MAX_LINE = 255;

	private static final int MAX_NAME = 20;

	static Form empty() {
		return new Form("", "", "", false, "", "", Map.of());
	}

	static Form of(Row row) {
		return new Form(row.name(), "", row.category(), row.secret(), row.subject(), row.content(), Map.of());
	}

	/** As typed, unchecked. */
	static Form of(Request request) {
		return new Form(request.field("name"), request.field("email"), request.field("category"),
				request.field("secret").equals("yes"), request.field("subject"), request.text("content"), Map.of());
	}

	/** The same with what is wrong in a new guest's entry. */
	Form checkedGuest(String password) {
		Form checked = wrongIf("name", this.name.isEmpty() || this.name.length() > MAX_NAME, "form.error.name");
		checked = checked.wrongIf("password", password.length() < 4, "form.error.password");
		return checked.wrongIf("email",
				(!this.email.isEmpty() && !this.email.matches("[^@\\s]+@[^@\\s]+")) || this.email.length() > MAX_LINE,
				"form.error.email");
	}

	Form checkedText(List<Category> categories) {
		return wrongIf("category", categories.stream().noneMatch((known) -> known.boardName().equals(this.category)),
				"form.error.category")
			.checkedSubject()
			.checkedContent();
	}

	/** A reply stays where its post was filed, and a comment has no heading. */
	Form filedAs(Row row) {
		Form form = new Form(this.name, this.email, row.category(), row.secret(), row.comment() ? "" : this.subject,
				this.content, this.errors)
			.checkedContent();
		return row.comment() ? form : form.checkedSubject();
	}

	Form checkedSubject() {
		return wrongIf("subject", this.subject.isEmpty() || this.subject.length() > MAX_LINE, "form.error.subject");
	}

	Form checkedContent() {
		return wrongIf("content",
				this.content.isBlank() || this.content.getBytes(StandardCharsets.UTF_8).length > MAX_CONTENT,
				"form.error.content");
	}

	boolean wrong() {
		return !this.errors.isEmpty();
	}

	Text text() {
		return new Text(this.category, this.secret, this.subject, this.content);
	}

	private Form wrongIf(String field, boolean wrong, String error) {
		if (!wrong) {
			return this;
		}
		Map<String, String> more = new LinkedHashMap<>(this.errors);
		more.put(field, error);
		return new Form(this.name, this.email, this.category, this.secret, this.subject, this.content, more);
	}

}
