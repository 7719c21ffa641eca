package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

import org.minwonhub.adapter.board.AnswerToWrite;
import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardFile;
import org.minwonhub.adapter.board.BoardFinding;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.ComplaintToWrite;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.board.WrittenEntry;

/**
 * A board in a database.
 */
final class JdbcBoard implements Board {

	private final BoardMapping mapping;

	private final DataSource database;

	private final Session.Discard discard;

	private final Runnable onClose;

	private final FileStore files;

	private final EntryReader reader;

	private final EntryWriter writer;

	private final BoardCheck check;

	JdbcBoard(BoardMapping mapping, DataSource database, Session.Discard discard, Dialect dialect,
			Reservations reservations, InstantSource clock, Runnable onClose) {
		this.mapping = mapping;
		this.database = database;
		this.discard = discard;
		this.onClose = onClose;
		this.files = new FileStore(mapping);
		this.reader = new EntryReader(mapping, this.files);
		this.writer = new EntryWriter(mapping, dialect, reservations, clock, this.files, this.reader);
		this.check = new BoardCheck(mapping, dialect, clock, this.reader, this.writer);
	}

	@Override
	public String system() {
		return this.mapping.profile().system();
	}

	@Override
	public void scan(Consumer<BoardEntry> entries) {
		inSession("scan", (session) -> {
			session.beginSnapshot();
			this.reader.scan(session, entries);
			return true;
		});
	}

	@Override
	public NewEntries since(Optional<String> position) {
		return inSession("read new entries", (session) -> {
			session.beginSnapshot();
			return this.reader.since(session, position);
		});
	}

	@Override
	public InputStream open(BoardFile file) throws IOException {
		String fileKey = inSession("find a file", (session) -> this.reader.fileKey(session, file.entry()))
			.orElseThrow(() -> new BoardRefusalException("ENTRY_REMOVED", file.entry().value()));
		return inSession("open a file", (session) -> this.files.find(session, fileKey, file.number())).open();
	}

	@Override
	public WrittenEntry writeComplaint(String reference, ComplaintToWrite complaint) {
		Draft draft = new Draft(reference, "", complaint.subject(), complaint.text(), complaint.petitionerName(),
				complaint.contact(), this.mapping.boardCategory(complaint.category()).orElse(null), complaint.secret(),
				complaint.files());
		return inSession("write a complaint",
				(session) -> this.writer.write(session, this.mapping.profile().complaint(), draft));
	}

	@Override
	public WrittenEntry writeAnswer(String reference, EntryKey parent, AnswerToWrite answer) {
		Draft draft = new Draft(reference, parent.value(), answer.subject(), answer.text(), answer.author(), null, null,
				answer.secret(), answer.files());
		return inSession("write an answer",
				(session) -> this.writer.write(session, this.mapping.writing().answer(), draft));
	}

	@Override
	public WrittenEntry rewrite(EntryKey written, String subject, String text) {
		return inSession("rewrite an entry", (session) -> this.writer.rewrite(session, written, subject, text));
	}

	@Override
	public List<BoardFinding> check() {
		return inSession("check", this.check::run);
	}

	@Override
	public void close() {
		this.onClose.run();
	}

	private <T> T inSession(String what, Function<Session, T> work) {
		try (Session session = Session.open(what, this.database, this.discard, this.mapping.access().cp949InLatin1())) {
			return work.apply(session);
		}
	}

}
