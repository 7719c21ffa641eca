package org.minwonhub.adapter.board.jdbc;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.board.FileToWrite;
import org.minwonhub.adapter.board.WrittenEntry;

/**
 * Writes entries exactly once. Lookup and write share one session that holds the board's
 * lock; what the database cannot undo is invisible until it is whole.
 */
final class EntryWriter {

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static final Pattern PARAMETER = Pattern.compile(":([a-z_]+)");

	private final BoardMapping mapping;

	private final Dialect dialect;

	private final Reservations reservations;

	private final InstantSource clock;

	private final FileStore store;

	private final EntryReader reader;

	private final BoundsReader bounds;

	EntryWriter(BoardMapping mapping, Dialect dialect, Reservations reservations, InstantSource clock, FileStore store,
			EntryReader reader) {
		this.mapping = mapping;
		this.dialect = dialect;
		this.reservations = reservations;
		this.clock = clock;
		this.store = store;
		this.reader = reader;
		this.bounds = new BoundsReader(mapping, dialect);
	}

	WrittenEntry write(Session session, WriteRecipe recipe, Draft draft) throws SQLException {
		lock(session);
		refuseWithoutSecrecy(session, draft.secret());
		Fitting fitting = new Fitting(this.bounds.read(session, recipe.fits()));
		List<String> head = new ArrayList<>();
		Map<String, Object> parameters = parameters(draft);
		parameters.put("subject", fitting.line("subject", "제목", draft.subject(), head));
		parameters.put("author", fitting.line("author", "작성자", draft.author(), head));
		List<String> parts = fitting.parts(withFiles(draft, fitting, parameters), head);
		parameters.put("text", fitting.part(parts, 0));
		reserve(session, recipe, draft.reference(), parameters);
		Parts rest = new Parts(session, draft, parts, parameters);
		rest.reserve(recipe);
		begin(session);
		StepRunner runner = new StepRunner(session, this.dialect, this.store, parameters, draft.files(),
				() -> rest.write(key(recipe, parameters)));
		bringToItsEnd(session, recipe, runner, parameters);
		session.commit();
		return readBack(session, key(recipe, parameters), fitting);
	}

	WrittenEntry rewrite(Session session, EntryKey written, String subject, String text) throws SQLException {
		lock(session);
		Source source = source(written);
		BoardEntry before = this.reader.find(session, written)
			.orElseThrow(() -> new BoardRefusalException("ENTRY_REMOVED", written.value()));
		Draft draft = new Draft("", "", subject, text, before.author().name(), null, null, before.secret(), List.of());
		Fitting fitting = new Fitting(this.bounds.read(session, source.fits()));
		List<String> head = new ArrayList<>();
		Map<String, Object> parameters = parameters(draft);
		source.parametersFor(written.value()).ifPresent(parameters::putAll);
		parameters.put("subject", fitting.line("subject", "제목", subject, head));
		parameters.put("author", before.author().name());
		List<String> parts = fitting.parts(text, head);
		parameters.put("text", fitting.part(parts, 0));
		Parts rest = new Parts(session, draft, parts, parameters);
		rest.reserve(written.value());
		begin(session);
		if (source.rewrite() == null || session.update(source.rewrite(), parameters) != 1) {
			throw new BoardRefusalException("NOT_WRITTEN_HERE", written.value());
		}
		rest.replace(written.value());
		session.commit();
		return readBack(session, written.value(), fitting);
	}

	private Source source(EntryKey key) {
		return this.mapping.profile()
			.sources()
			.stream()
			.filter((source) -> source.parametersFor(key.value()).isPresent())
			.findFirst()
			.orElseThrow(() -> new BoardRefusalException("NO_SUCH_ENTRY", key.value()));
	}

	private void lock(Session session) throws SQLException {
		if (this.dialect == Dialect.MARIADB) {
			String name = "minwon:" + this.mapping.profile().system();
			session.lock((name.length() <= 64) ? name : name.substring(0, 64));
		}
	}

	/**
	 * Begins a transaction; where there are no named locks, a row of the board fences.
	 */
	private void begin(Session session) throws SQLException {
		session.rollback();
		session.beginCurrent();
		if (this.dialect == Dialect.H2) {
			session.query(this.mapping.profile().lock(), this.mapping.access().parameters());
		}
	}

	private void refuseWithoutSecrecy(Session session, boolean secret) {
		if (secret && !this.mapping.content().closed() && !hasSecrecy(session)) {
			throw new BoardRefusalException("BOARD_HAS_NO_SECRECY", this.mapping.profile().system());
		}
	}

	boolean hasSecrecy(Session session) {
		List<Map<String, @Nullable String>> rows = session.query(this.mapping.profile().secrecy(),
				this.mapping.access().parameters());
		return rows.size() == 1 && "1".equals(rows.get(0).get("secrecy"));
	}

	private void reserve(Session session, WriteRecipe recipe, String reference, Map<String, Object> parameters)
			throws SQLException {
		if (!recipe.reserves()) {
			return;
		}
		String id = this.reservations.find(reference).orElse(null);
		if (id == null) {
			begin(session);
			Map<String, Object> reserved = new HashMap<>(parameters);
			new StepRunner(session, this.dialect, this.store, reserved, List.of(), () -> {
			}).run(recipe.reserve());
			session.commit();
			id = String.valueOf(reserved.get("id"));
			// Durable before the insert: from here on a retry finds this key.
			this.reservations.keep(reference, id);
		}
		parameters.put("id", id);
	}

	private void bringToItsEnd(Session session, WriteRecipe recipe, StepRunner runner, Map<String, Object> parameters) {
		runner.run(recipe.prepare());
		List<Map<String, @Nullable String>> found = (recipe.found() != null) ? session.query(recipe.found(), parameters)
				: List.of();
		if (found.size() > 1) {
			throw new BoardRefusalException("AMBIGUOUS_MATCH", found.size() + " rows carry one reference");
		}
		if (found.isEmpty()) {
			runner.run(recipe.create());
			runner.run(recipe.complete());
			return;
		}
		parameters.put("id", String.valueOf(found.get(0).get("id")));
		if ("1".equals(found.get(0).get("draft"))) {
			runner.run(recipe.complete());
		}
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
			for (int i = 0; i < files.size(); i++) {
				parameters.put("file_name_" + i,
						fitting.line("file_name", "첨부 파일", files.get(i).name(), new ArrayList<>()));
			}
			return draft.text();
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

	private static String key(WriteRecipe recipe, Map<String, Object> parameters) {
		return PARAMETER.matcher(recipe.key())
			.replaceAll((name) -> Matcher.quoteReplacement(String.valueOf(parameters.get(name.group(1)))));
	}

	/**
	 * The second and later parts of a text, each an entry of its own that is found again
	 * by the first part's key and its number.
	 */
	private final class Parts {

		private final Session session;

		private final Draft draft;

		private final List<String> parts;

		private final Map<String, Object> first;

		private final WriteRecipe recipe = EntryWriter.this.mapping.profile().continuation();

		private final Map<Integer, Map<String, Object>> reserved = new HashMap<>();

		Parts(Session session, Draft draft, List<String> parts, Map<String, Object> first) {
			this.session = session;
			this.draft = draft;
			this.parts = parts;
			this.first = first;
		}

		void reserve(WriteRecipe main) throws SQLException {
			if (this.recipe.reserves()) {
				reserve(key(main, this.first));
			}
		}

		void reserve(String key) throws SQLException {
			for (int i = 1; i < this.parts.size() && this.recipe.reserves(); i++) {
				this.reserved.put(i, new HashMap<>());
				EntryWriter.this.reserve(this.session, this.recipe, reference(key, i), this.reserved.get(i));
			}
		}

		void write(String key) {
			for (int i = 1; i < this.parts.size(); i++) {
				Map<String, Object> parameters = parameters(key, i);
				bringToItsEnd(this.session, this.recipe, runner(parameters), parameters);
			}
		}

		void replace(String key) {
			write(key);
			for (int i = 1; i < this.parts.size() || isThere(key, i); i++) {
				Map<String, Object> parameters = parameters(key, i);
				List<Map<String, @Nullable String>> found = found(parameters);
				parameters.put("id", String.valueOf(found.get(0).get("id")));
				this.session.update(String.valueOf(this.recipe.replace()), parameters);
			}
		}

		private boolean isThere(String key, int part) {
			if (this.recipe.reserves()) {
				return EntryWriter.this.reservations.find(reference(key, part)).isPresent()
						&& !found(parameters(key, part)).isEmpty();
			}
			return !found(parameters(key, part)).isEmpty();
		}

		private List<Map<String, @Nullable String>> found(Map<String, Object> parameters) {
			return this.session.query(String.valueOf(this.recipe.found()), parameters);
		}

		private Map<String, Object> parameters(String key, int part) {
			Map<String, Object> parameters = new HashMap<>(this.first);
			Map<String, Bound> columns = EntryWriter.this.bounds.read(this.session, this.recipe.fits());
			Fitting fitting = new Fitting(columns);
			String place = Fitting.CONTINUED + (part + 1) + "/" + this.parts.size() + "] ";
			parameters.put("parent", key.replaceAll("#.*", ""));
			parameters.put("reference", EntryMapper.REFERENCE_PREFIX + reference(key, part));
			parameters.put("subject", fitting.line("subject", "", place + this.draft.subject(), new ArrayList<>()));
			parameters.put("text", (part < this.parts.size()) ? fitting.part(this.parts, part) : place);
			EntryWriter.this.reservations.find(reference(key, part)).ifPresent((id) -> parameters.put("id", id));
			parameters.putAll(this.reserved.getOrDefault(part, Map.of()));
			return parameters;
		}

		private StepRunner runner(Map<String, Object> parameters) {
			return new StepRunner(this.session, EntryWriter.this.dialect, EntryWriter.this.store, parameters, List.of(),
					() -> {
					});
		}

		private static String reference(String key, int part) {
			return key + "~" + (part + 1);
		}

	}

}
