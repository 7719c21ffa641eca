package org.minwonhub.adapter.board.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.Board.NewEntries;
import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardFile;
import org.minwonhub.adapter.board.EntryKey;

/**
 * Reads entries page by page in the order of their keys, so that memory does not grow
 * with the board and no row that stays is skipped while others come and go.
 */
final class EntryReader {

	private static final int PAGE = 500;

	private final BoardMapping mapping;

	private final EntryMapper mapper;

	private final FileStore files;

	EntryReader(BoardMapping mapping, FileStore files) {
		this.mapping = mapping;
		this.mapper = new EntryMapper(mapping);
		this.files = files;
	}

	void scan(Session session, Consumer<BoardEntry> entries) {
		for (Source source : this.mapping.profile().sources()) {
			String after = source.scan().first();
			List<Map<String, @Nullable String>> rows;
			do {
				rows = page(session, source, source.scan(), after);
				entries(session, rows).forEach(entries);
				after = last(rows, source.scan(), after);
			}
			while (rows.size() == PAGE);
		}
	}

	/** Asks for no row: refused where reading would be. */
	void probe(Session session) {
		for (Source source : this.mapping.profile().sources()) {
			session.query(source.sql("1 = 0"), parameters(Map.of()));
		}
	}

	NewEntries since(Session session, Optional<String> position) {
		Map<String, String> positions = new TreeMap<>();
		position.ifPresent((text) -> {
			for (String part : text.split(";", -1)) {
				positions.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
			}
		});
		List<BoardEntry> entries = new ArrayList<>();
		for (Source source : this.mapping.profile().sources()) {
			String after = positions.getOrDefault(source.name(), source.since().first());
			List<Map<String, @Nullable String>> rows = page(session, source, source.since(), after);
			entries.addAll(entries(session, rows));
			positions.put(source.name(), last(rows, source.since(), after));
		}
		List<String> parts = new ArrayList<>();
		positions.forEach((name, value) -> parts.add(name + "=" + value));
		return new NewEntries(List.copyOf(entries), String.join(";", parts));
	}

	Optional<BoardEntry> find(Session session, EntryKey key) {
		return entries(session, rows(session, key)).stream().findFirst();
	}

	/** The key under which the board lists an entry's files. */
	Optional<String> fileKey(Session session, EntryKey key) {
		return rows(session, key).stream().map((row) -> row.get("file_key")).flatMap(Stream::ofNullable).findFirst();
	}

	private List<Map<String, @Nullable String>> rows(Session session, EntryKey key) {
		for (Source source : this.mapping.profile().sources()) {
			Optional<Map<String, Object>> parameters = source.parametersFor(key.value());
			if (parameters.isPresent()) {
				return session.query(source.sql(source.byKey()), parameters(parameters.get()));
			}
		}
		return List.of();
	}

	private List<Map<String, @Nullable String>> page(Session session, Source source, Source.Cursor cursor,
			String after) {
		return session.query(source.sql(cursor), parameters(Map.of("after", cursor.parameter(after), "limit", PAGE)));
	}

	private static String last(List<Map<String, @Nullable String>> rows, Source.Cursor cursor, String otherwise) {
		String value = rows.isEmpty() ? null : rows.get(rows.size() - 1).get(cursor.column());
		return (value != null) ? value.strip() : otherwise;
	}

	private List<BoardEntry> entries(Session session, List<Map<String, @Nullable String>> rows) {
		Map<String, EntryKey> owners = new LinkedHashMap<>();
		for (Map<String, @Nullable String> row : rows) {
			String fileKey = row.get("file_key");
			String key = row.get("entry_key");
			if (fileKey != null && key != null) {
				owners.put(fileKey.strip(), new EntryKey(key));
			}
		}
		Map<EntryKey, List<BoardFile>> files = this.files.list(session, owners);
		List<BoardEntry> entries = new ArrayList<>();
		for (Map<String, @Nullable String> row : rows) {
			if (!EntryMapper.isContinuation(row)) {
				EntryKey key = new EntryKey(String.valueOf(row.get("entry_key")));
				entries.add(this.mapper.map(row, files.getOrDefault(key, List.of())));
			}
		}
		return entries;
	}

	private Map<String, Object> parameters(Map<String, Object> more) {
		Map<String, Object> all = new HashMap<>(this.mapping.access().parameters());
		all.put("continued", Fitting.CONTINUED + "%");
		all.putAll(more);
		return all;
	}

}
