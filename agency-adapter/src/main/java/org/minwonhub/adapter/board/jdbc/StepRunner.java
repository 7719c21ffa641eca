package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.BoardUnavailableException;
import org.minwonhub.adapter.board.FileToWrite;

/**
 * Runs the steps of one entry's write in one session. Parameters grow as steps name what
 * they found.
 */
final class StepRunner {

	private final Session session;

	private final Dialect dialect;

	private final FileStore store;

	private final Map<String, Object> parameters;

	private final List<FileToWrite> files;

	private final Runnable continuation;

	StepRunner(Session session, Dialect dialect, FileStore store, Map<String, Object> parameters,
			List<FileToWrite> files, Runnable continuation) {
		this.session = session;
		this.dialect = dialect;
		this.store = store;
		this.parameters = parameters;
		this.files = files;
		this.continuation = continuation;
	}

	void run(List<Step> steps) {
		steps.forEach(this::run);
	}

	private void run(Step step) {
		if (step instanceof Step.Let let) {
			let(let);
		}
		else if (step instanceof Step.Insert insert) {
			insert(insert);
		}
		else if (step instanceof Step.Run run) {
			refuse(this.session.update(run.sql(), this.parameters) == 0, run.otherwise());
		}
		else if (step instanceof Step.Verify verify) {
			verify(verify);
		}
		else if (step instanceof Step.Files listed) {
			files(listed);
		}
		else if (step instanceof Step.Continue) {
			this.continuation.run();
		}
	}

	private void let(Step.Let let) {
		List<Map<String, @Nullable String>> rows = this.session.query(let.sql(), this.parameters);
		String value = rows.isEmpty() ? null : rows.get(0).values().iterator().next();
		refuse(value == null || value.isEmpty(), let.otherwise());
		this.parameters.put(let.name(), parameter((value != null) ? value : ""));
	}

	/** What came as a number goes as a number, so that SQL can count on with it. */
	private static Object parameter(String value) {
		return value.matches("-?(0|[1-9]\\d{0,17})") ? (Object) Long.valueOf(value) : value;
	}

	private void insert(Step.Insert insert) {
		if (insert.unless() != null && !this.session.query(insert.unless(), this.parameters).isEmpty()) {
			return;
		}
		Map<String, String> values = new LinkedHashMap<>(insert.values());
		Map<String, Object> bound = new HashMap<>(this.parameters);
		for (BoardColumns.Column column : BoardColumns.read(this.session, this.dialect, insert.table()).required()) {
			if (values.keySet().stream().noneMatch((name) -> name.equalsIgnoreCase(column.name()))) {
				values.put(column.name(), ":empty_" + values.size());
				bound.put("empty_" + (values.size() - 1), column.empty());
			}
		}
		String sql = "INSERT INTO " + insert.table() + " (" + String.join(", ", values.keySet()) + ") VALUES ("
				+ String.join(", ", new ArrayList<>(values.values())) + ")";
		if (insert.generated() == null) {
			this.session.update(sql, bound);
		}
		else {
			this.parameters.put("id", Long.valueOf(this.session.insert(sql, bound, insert.generated())));
		}
	}

	private void verify(Step.Verify verify) {
		List<Map<String, @Nullable String>> rows = this.session.query(verify.sql(), this.parameters);
		refuse(rows.size() != 1, "ENTRY_NOT_KEPT");
		Map<String, @Nullable String> row = rows.get(0);
		boolean secrecyWanted = Long.valueOf(1).equals(this.parameters.get("secret"))
				&& Boolean.FALSE.equals(this.parameters.get("closed"));
		refuse(secrecyWanted && !"1".equals(row.get("secret")), "SECRECY_NOT_KEPT");
		for (String name : List.of("subject", "text", "author")) {
			refuse(row.containsKey(name) && !Objects.equals(row.get(name), this.parameters.get(name)), "TEXT_NOT_KEPT");
		}
	}

	private void files(Step.Files listed) {
		if (this.files.isEmpty() || !this.store.stores()) {
			return;
		}
		this.parameters.put("file_count", (long) this.files.size());
		run(listed.first());
		for (int i = 0; i < this.files.size(); i++) {
			FileToWrite file = this.files.get(i);
			String stored = FileStore.storedName(String.valueOf(this.parameters.get("reference")), i, file.name());
			try {
				this.store.store(file, stored);
				this.parameters.put("file_size", FileStore.size(file));
			}
			catch (IOException ex) {
				throw new BoardUnavailableException("the board's file folder cannot be written", ex);
			}
			this.parameters.put("file_number", (long) i);
			this.parameters.put("file_name", this.parameters.getOrDefault("file_name_" + i, file.name()));
			this.parameters.put("stored_name", stored);
			this.parameters.put("file_ending", stored.substring(stored.lastIndexOf('.') + 1));
			run(listed.each());
		}
	}

	private void refuse(boolean condition, @Nullable String code) {
		if (condition && code != null) {
			throw new BoardRefusalException(code, "the board's table refused this step");
		}
	}

}
