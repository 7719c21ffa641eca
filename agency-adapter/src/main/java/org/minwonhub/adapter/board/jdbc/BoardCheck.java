package org.minwonhub.adapter.board.jdbc;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardFinding;
import org.minwonhub.adapter.board.BoardFinding.Level;
import org.minwonhub.adapter.board.BoardRefusalException;

/**
 * Looks whether a board is as its mapping says, and writes nothing.
 */
final class BoardCheck {

	private static final long CLOCK_SLACK_SECONDS = 600;

	private final BoardMapping mapping;

	private final Dialect dialect;

	private final InstantSource clock;

	private final EntryReader reader;

	private final EntryWriter writer;

	BoardCheck(BoardMapping mapping, Dialect dialect, InstantSource clock, EntryReader reader, EntryWriter writer) {
		this.mapping = mapping;
		this.dialect = dialect;
		this.clock = clock;
		this.reader = reader;
		this.writer = writer;
	}

	List<BoardFinding> run(Session session) {
		List<BoardFinding> findings = new ArrayList<>();
		Profile profile = this.mapping.profile();
		profile.tables().forEach((table, need) -> table(session, table, need, findings));
		if (findings.stream().noneMatch((finding) -> finding.level() == Level.FAIL)) {
			boolean secrecy = this.mapping.content().closed() || this.writer.hasSecrecy(session);
			findings.add(finding(secrecy ? Level.PASS : Level.WARN, secrecy ? "SECRECY" : "BOARD_HAS_NO_SECRECY",
					profile.system()));
			officers(findings);
			entries(session, findings);
			references(session, findings);
			threads(session, findings);
			zone(session, findings);
		}
		session.rollback();
		return List.copyOf(findings);
	}

	private void table(Session session, String table, Profile.TableNeed need, List<BoardFinding> findings) {
		BoardColumns columns = BoardColumns.read(session, this.dialect, table);
		if (!columns.exists()) {
			findings.add(finding(Level.FAIL, "TABLE_MISSING", table));
			return;
		}
		List<String> missing = need.columns().stream().filter((name) -> columns.find(name).isEmpty()).toList();
		missing.forEach((name) -> findings.add(finding(Level.FAIL, "COLUMN_MISSING", table + "." + name)));
		if (missing.isEmpty()) {
			findings.add(finding(Level.PASS, "TABLE", table));
			charsets(table, need.columns().stream().flatMap((name) -> columns.find(name).stream()).toList(), findings);
			need.rights().forEach((right) -> right(session, table, columns, need, right, findings));
			engine(session, table, findings);
		}
	}

	private void charsets(String table, List<BoardColumns.Column> columns, List<BoardFinding> findings) {
		Set<String> limited = new TreeSet<>();
		for (BoardColumns.Column column : columns) {
			Repertoire repertoire = Repertoire.of(column.charset(), this.mapping.access().cp949InLatin1());
			if (column.isText() && repertoire == null) {
				findings.add(finding(Level.FAIL, "CHARSET_UNSUPPORTED",
						table + "." + column.name() + " " + column.charset()));
			}
			else if (column.isText() && repertoire != Repertoire.UNICODE) {
				limited.add(String.valueOf(column.charset()));
			}
		}
		limited.forEach((charset) -> findings.add(finding(Level.WARN, "CHARSET_LIMITED", table + " " + charset)));
	}

	/** Asks by statements that can touch no row. */
	private void right(Session session, String table, BoardColumns columns, Profile.TableNeed need, String right,
			List<BoardFinding> findings) {
		String column = need.columns().get(0);
		Set<String> inserted = new LinkedHashSet<>(List.of(column.toUpperCase(Locale.ROOT)));
		columns.required().forEach((required) -> inserted.add(required.name().toUpperCase(Locale.ROOT)));
		String all = String.join(", ", inserted);
		String sql = switch (right) {
			case "insert" ->
				"INSERT INTO " + table + " (" + all + ") SELECT " + all + " FROM " + table + " WHERE 1 = 0";
			case "update" -> "UPDATE " + table + " SET " + column + " = " + column + " WHERE 1 = 0";
			default -> "SELECT " + column + " FROM " + table + " WHERE 1 = 0";
		};
		try {
			if ("select".equals(right)) {
				session.query(sql, Map.of());
			}
			else {
				session.update(sql, Map.of());
			}
			findings.add(finding(Level.PASS, "RIGHT", right + " " + table));
		}
		catch (BoardRefusalException ex) {
			findings.add(finding(Level.FAIL, "RIGHT_MISSING", right + " " + table));
		}
	}

	private void engine(Session session, String table, List<BoardFinding> findings) {
		if (this.dialect != Dialect.MARIADB) {
			return;
		}
		String engine = first(session, """
				SELECT ENGINE AS engine FROM information_schema.TABLES
				 WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = :table_name""", "engine",
				Map.of("table_name", table));
		if (!"InnoDB".equals(engine)) {
			Level level = this.mapping.profile().transactional() ? Level.FAIL : Level.WARN;
			findings.add(finding(level, "NO_TRANSACTIONS", table + " " + engine));
		}
	}

	/** What tells officers lies in tables that only reading asks for. */
	private void entries(Session session, List<BoardFinding> findings) {
		try {
			this.reader.probe(session);
			findings.add(finding(Level.PASS, "ENTRIES", this.mapping.profile().system()));
		}
		catch (BoardRefusalException ex) {
			findings.add(finding(Level.FAIL, "ENTRIES_UNREADABLE", String.valueOf(ex.getMessage())));
		}
	}

	/** Without officers nothing on the board counts as an answer. */
	private void officers(List<BoardFinding> findings) {
		boolean rules = this.mapping.access()
			.parameters()
			.keySet()
			.stream()
			.anyMatch((name) -> name.startsWith("officer_"));
		boolean some = rules || !this.mapping.officers().accounts().isEmpty()
				|| this.mapping.profile().answersAreOfficers();
		findings.add(finding(some ? Level.PASS : Level.WARN, some ? "OFFICERS" : "NO_OFFICERS", "officers"));
	}

	private void threads(Session session, List<BoardFinding> findings) {
		String sql = this.mapping.profile().sharedThreads();
		if (sql != null) {
			String count = first(session, sql, "n", this.mapping.access().parameters());
			if (!"0".equals(count)) {
				findings.add(finding(Level.WARN, "THREADS_SHARED", String.valueOf(count)));
			}
		}
	}

	private void references(Session session, List<BoardFinding> findings) {
		String sql = this.mapping.profile().foreignReferences();
		if (sql != null) {
			String count = first(session, sql, "n", this.mapping.access().parameters());
			boolean free = "0".equals(count);
			findings.add(finding(free ? Level.PASS : Level.FAIL, free ? "REFERENCE_COLUMN" : "REFERENCE_COLUMN_IN_USE",
					"reference-column, rows in use: " + count));
		}
	}

	private void zone(Session session, List<BoardFinding> findings) {
		String newest = first(session, this.mapping.profile().newest(), "board_time",
				this.mapping.access().parameters());
		if (newest != null) {
			long ahead = EntryMapper.time(newest.strip(), this.mapping.zone()).toEpochSecond()
					- this.clock.instant().getEpochSecond();
			boolean future = ahead > CLOCK_SLACK_SECONDS;
			findings.add(finding(future ? Level.WARN : Level.PASS, future ? "ZONE_SUSPECT" : "ZONE",
					this.mapping.zone() + (future ? ", newest entry is " + ahead + " s ahead" : "")));
		}
	}

	private static @Nullable String first(Session session, String sql, String column, Map<String, ?> parameters) {
		List<Map<String, @Nullable String>> rows = session.query(sql, parameters);
		return rows.isEmpty() ? null : rows.get(0).get(column);
	}

	private static BoardFinding finding(Level level, String code, String subject) {
		return new BoardFinding(level, code, subject);
	}

}
