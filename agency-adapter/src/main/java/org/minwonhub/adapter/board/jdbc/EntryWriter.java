package org.minwonhub.adapter.board.jdbc;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.board.FileToWrite;
import org.minwonhub.adapter.board.WrittenEntry;

/**
 * Writes entries: fits their texts into the board's columns, has the recipe carried out,
 * and reads back what stands there.
 */
final class EntryWriter {

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final BoardMapping mapping;

	private final RecipeRunner runner;

	private final Reservations reservations;

	private final InstantSource clock;

	private final FileStore store;

	private final EntryReader reader;

	private final BoundsReader bounds;

	EntryWriter(BoardMapping mapping, Dialect dialect, Reservations reservations, InstantSource clock, FileStore store,
			EntryReader reader) {
		this.mapping = mapping;
		this.runner = new RecipeRunner(mapping, dialect, reservations, store);
		this.reservations = reservations;
		this.clock = clock;
		this.store = store;
		this.reader = reader;
		this.bounds = new BoundsReader(mapping, dialect);
	}

	WrittenEntry write(Session session, WriteRecipe recipe, Draft draft) {
		this.runner.lock(session);
		refuseWithoutSecrecy(session, draft.secret());
		Fitting fitting = new Fitting(this.bounds.read(session, recipe.fits()));
		List<String> head = new ArrayList<>();
		Map<String, Object> parameters = parameters(draft);
		parameters.put("subject", fitting.line("subject", "제목", draft.subject(), head));
		parameters.put("author", fitting.line("author", "작성자", draft.author(), head));
		List<String> parts = fitting.parts(withFiles(draft, fitting, parameters), head);
		parameters.put("text", fitting.part(parts, 0));
		this.runner.reserve(session, recipe, draft.reference(), parameters);
		Continuation rest = continuation(session, draft.subject(), parts, parameters);
		rest.reserve(RecipeRunner.key(recipe, parameters));
		this.runner.begin(session);
		this.runner.run(session, recipe, parameters, draft.files(),
				() -> rest.write(RecipeRunner.key(recipe, parameters)));
		session.commit();
		return readBack(session, RecipeRunner.key(recipe, parameters), fitting);
	}

	WrittenEntry rewrite(Session session, EntryKey written, String subject, String text) {
		this.runner.lock(session);
		Source source = source(written);
		BoardEntry before = this.reader.find(session, written)
			.orElseThrow(() -> new BoardRefusalException("ENTRY_REMOVED", written.value()));
		Fitting fitting = new Fitting(this.bounds.read(session, source.fits()));
		List<String> head = new ArrayList<>();
		Map<String, Object> parameters = parameters(
				new Draft("", "", subject, text, before.author().name(), null, null, before.secret(), List.of()));
		source.parametersFor(written.value()).ifPresent(parameters::putAll);
		parameters.put("subject", fitting.line("subject", "제목", subject, head));
		parameters.put("author", before.author().name());
		List<String> parts = fitting.parts(text, head);
		parameters.put("text", fitting.part(parts, 0));
		Continuation rest = continuation(session, subject, parts, parameters);
		rest.reserve(written.value(), this.reservations);
		this.runner.begin(session);
		if (source.rewrite() == null || session.update(source.rewrite(), parameters) != 1) {
			throw new BoardRefusalException("NOT_WRITTEN_HERE", written.value());
		}
		rest.replace(written.value());
		session.commit();
		return readBack(session, written.value(), fitting);
	}

	boolean hasSecrecy(Session session) {
		List<Map<String, @Nullable String>> rows = session.query(this.mapping.profile().secrecy(),
				this.mapping.access().parameters());
		return rows.size() == 1 && "1".equals(rows.get(0).get("secrecy"));
	}

	private void refuseWithoutSecrecy(Session session, boolean secret) {
		if (secret && !this.mapping.content().closed() && !hasSecrecy(session)) {
			throw new BoardRefusalException("BOARD_HAS_NO_SECRECY", this.mapping.profile().system());
		}
	}

	private Source source(EntryKey key) {
		return this.mapping.profile()
			.sources()
			.stream()
			.filter((source) -> source.parametersFor(key.value()).isPresent())
			.findFirst()
			.orElseThrow(() -> new BoardRefusalException("NO_SUCH_ENTRY", key.value()));
	}

	private Continuation continuation(Session session, String subject, List<String> parts,
			Map<String, Object> parameters) {
		WriteRecipe recipe = this.mapping.profile().continuation();
		Fitting fitting = new Fitting(this.bounds.read(session, recipe.fits()));
		return new Continuation(session, this.runner, recipe, fitting, subject, parts, parameters);
	}

	private WrittenEntry readBack(Session session, String key, Fitting fitting) {
		BoardEntry entry = this.reader.find(session, new EntryKey(key))
			.orElseThrow(() -> new BoardRefusalException("ENTRY_REMOVED", key));
		return new WrittenEntry(entry, fitting.marked());
	}

	private String withFiles(Draft draft, Fitting fitting, Map<String, Object> parameters) {
		List<FileToWrite> files = draft.files();
		if (files.isEmpty()) {
			return draft.text();
		}
		if (this.store.stores()) {
			List<String> whole = new ArrayList<>();
			for (int i = 0; i < files.size(); i++) {
				parameters.put("file_name_" + i, fitting.line("file_name", "첨부 파일", files.get(i).name(), whole));
			}
			return whole.isEmpty() ? draft.text() : draft.text() + "\n\n" + String.join("\n", whole);
		}
		fitting.tell("files: this board cannot store them, " + files.size() + " listed by name in the text");
		List<String> names = files.stream().map(FileToWrite::name).toList();
		return draft.text() + "\n\n[이 게시판에 저장하지 못한 첨부 파일: " + String.join(", ", names) + "]";
	}

	private Map<String, Object> parameters(Draft draft) {
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), this.mapping.zone());
		Map<String, Object> parameters = new HashMap<>(this.mapping.access().parameters());
		parameters.put("reference", EntryMapper.REFERENCE_PREFIX + draft.reference());
		parameters.put("parent", draft.parent().replaceAll("#.*", ""));
		parameters.put("contact", (draft.contact() != null) ? draft.contact() : "");
		parameters.put("category", (draft.category() != null) ? draft.category() : "");
		parameters.put("secret", draft.secret() ? 1L : 0L);
		parameters.put("closed", this.mapping.content().closed());
		parameters.put("now", SECONDS.format(now));
		parameters.put("today", DateTimeFormatter.BASIC_ISO_DATE.format(now.toLocalDate()));
		parameters.put("stored_folder", String.valueOf(this.mapping.writing().files()));
		return parameters;
	}

}
