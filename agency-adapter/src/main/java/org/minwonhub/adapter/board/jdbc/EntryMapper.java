package org.minwonhub.adapter.board.jdbc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardFile;
import org.minwonhub.adapter.board.EntryKey;
import org.jsoup.parser.Parser;

/**
 * Makes an entry of a row whose columns carry this connector's names.
 */
final class EntryMapper {

	/** Stands before the hub's reference in the column that carries it. */
	static final String REFERENCE_PREFIX = "minwon:";

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final BoardMapping mapping;

	EntryMapper(BoardMapping mapping) {
		this.mapping = mapping;
	}

	BoardEntry map(Map<String, @Nullable String> row, List<BoardFile> files) {
		EntryKey key = new EntryKey(text(row, "entry_key"));
		TextFormat format = format(text(row, "format"));
		String subject = text(row, "subject").replaceAll("[\r\n]+", " ");
		if (format == TextFormat.HTML_BR) {
			subject = Parser.unescapeEntities(subject, false);
		}
		String body = format.toPlain(text(row, "body"));
		BoardEntry.Author author = author(row);
		boolean secret = "1".equals(row.get("secret")) || this.mapping.content().closed();
		String column = filled(row, "reference");
		String reference = (column != null && ours(column)) ? column.substring(REFERENCE_PREFIX.length()) : null;
		String time = text(row, "board_time").strip();
		String fingerprint = new Fingerprint().add(subject)
			.add(body)
			.add(secret ? "secret" : "open")
			.add(filled(row, "category"))
			.add(filled(row, "status"))
			.add(author.name())
			.add(author.account())
			.addFiles(files)
			.hex();
		String parent = row.get("parent_key");
		return new BoardEntry(key, BoardEntry.Place.valueOf(text(row, "place")),
				(parent != null) ? new EntryKey(parent) : null, subject, body, author, filled(row, "category"),
				filled(row, "status"), secret, reference, time, time(time, this.mapping.content().zone()), files,
				fingerprint);
	}

	/** Further parts of an entry that the adapter wrote are no entries of their own. */
	static boolean isContinuation(Map<String, @Nullable String> row) {
		return ours(row.get("reference")) && text(row, "reference").matches(".*~\\d+");
	}

	/**
	 * The board's own time in the mapping's zone. A time that cannot be read is the
	 * epoch: nothing is ordered by it.
	 */
	static OffsetDateTime time(String boardTime, ZoneId zone) {
		try {
			LocalDateTime local = boardTime.matches("\\d{8}")
					? LocalDate.parse(boardTime, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay()
					: LocalDateTime.parse(boardTime, SECONDS);
			return local.atZone(zone).toOffsetDateTime();
		}
		catch (DateTimeException ex) {
			return LocalDate.EPOCH.atStartOfDay(zone).toOffsetDateTime();
		}
	}

	private BoardEntry.Author author(Map<String, @Nullable String> row) {
		String account = filled(row, "author_account");
		BoardEntry.Role role = role(row, account);
		String name = text(row, "author_name");
		if (role != BoardEntry.Role.OFFICER) {
			return new BoardEntry.Author(role, name, account, filled(row, "email"), filled(row, "phone"), null, null);
		}
		Officers.Officer officer = this.mapping.officers().of(account);
		return new BoardEntry.Author(role, (officer.name() != null) ? officer.name() : name, account,
				filled(row, "email"), filled(row, "phone"), officer.unit(), officer.contact());
	}

	private BoardEntry.Role role(Map<String, @Nullable String> row, @Nullable String account) {
		boolean listed = account != null && this.mapping.officers().accounts().containsKey(account);
		if (listed || "1".equals(row.get("officer"))) {
			return BoardEntry.Role.OFFICER;
		}
		return wrotePost(row, account) ? BoardEntry.Role.PETITIONER : BoardEntry.Role.VISITOR;
	}

	private static boolean wrotePost(Map<String, @Nullable String> row, @Nullable String account) {
		if ("POST".equals(row.get("place"))) {
			return true;
		}
		String postAccount = filled(row, "post_account");
		if (account != null || postAccount != null) {
			return Objects.equals(account, postAccount);
		}
		String proof = filled(row, "author_proof");
		return proof != null && proof.equals(row.get("post_proof"))
				&& text(row, "author_name").equals(row.get("post_name"));
	}

	private TextFormat format(String name) {
		TextFormat own = this.mapping.content().htmlAs();
		return (own != null) ? own : TextFormat.of(name);
	}

	private static boolean ours(@Nullable String reference) {
		return reference != null && reference.startsWith(REFERENCE_PREFIX);
	}

	private static String text(Map<String, @Nullable String> row, String name) {
		String value = row.get(name);
		return (value != null) ? value : "";
	}

	private static @Nullable String filled(Map<String, @Nullable String> row, String name) {
		String value = row.get(name);
		return (value != null && !value.isBlank()) ? value.strip() : null;
	}

}
