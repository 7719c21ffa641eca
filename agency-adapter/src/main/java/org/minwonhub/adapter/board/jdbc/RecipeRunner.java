package org.minwonhub.adapter.board.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.FileToWrite;

/**
 * Carries out write recipes exactly once: one session holds the board's lock from the
 * lookup to the commit, and what was begun is found again.
 */
final class RecipeRunner {

	private static final Pattern PARAMETER = Pattern.compile(":([a-z_]+)");

	private final BoardMapping mapping;

	private final Dialect dialect;

	private final Reservations reservations;

	private final FileStore store;

	RecipeRunner(BoardMapping mapping, Dialect dialect, Reservations reservations, FileStore store) {
		this.mapping = mapping;
		this.dialect = dialect;
		this.reservations = reservations;
		this.store = store;
	}

	/**
	 * Fences other adapters for the rest of the session, where the server can do that.
	 */
	void lock(Session session) {
		if (this.dialect == Dialect.MARIADB) {
			String name = "minwon:" + this.mapping.profile().system();
			session.lock((name.length() <= 64) ? name : name.substring(0, 64));
		}
	}

	/**
	 * Begins a transaction; where there are no named locks, a row of the board fences.
	 */
	void begin(Session session) {
		session.beginCurrent();
		if (this.dialect == Dialect.H2) {
			session.query(this.mapping.profile().lock(), this.mapping.access().parameters());
		}
	}

	/**
	 * Sets {@code :id} to the key that stands for the reference, reserved at the latest
	 * now.
	 */
	void reserve(Session session, WriteRecipe recipe, String reference, Map<String, Object> parameters) {
		if (!recipe.reserves()) {
			return;
		}
		String id = this.reservations.find(reference).orElse(null);
		if (id == null) {
			begin(session);
			Map<String, Object> reserved = new HashMap<>(parameters);
			steps(session, reserved, List.of(), RecipeRunner::nothing).run(recipe.reserve());
			session.commit();
			id = String.valueOf(reserved.get("id"));
			// Durable before the insert: from here on a retry finds this key.
			this.reservations.keep(reference, id);
		}
		parameters.put("id", id);
	}

	/** Finds or creates the entry, and finishes what was cut short. */
	void run(Session session, WriteRecipe recipe, Map<String, Object> parameters, List<FileToWrite> files,
			Runnable continuation) {
		StepRunner steps = steps(session, parameters, files, continuation);
		steps.run(recipe.prepare());
		List<Map<String, @Nullable String>> found = found(session, recipe, parameters);
		if (found.size() > 1) {
			throw new BoardRefusalException("AMBIGUOUS_MATCH", found.size() + " rows carry one reference");
		}
		if (found.isEmpty()) {
			steps.run(recipe.create());
			steps.run(recipe.complete());
			return;
		}
		parameters.put("id", String.valueOf(found.get(0).get("id")));
		if ("1".equals(found.get(0).get("draft"))) {
			steps.run(recipe.complete());
		}
	}

	void run(Session session, WriteRecipe recipe, Map<String, Object> parameters) {
		run(session, recipe, parameters, List.of(), RecipeRunner::nothing);
	}

	List<Map<String, @Nullable String>> found(Session session, WriteRecipe recipe, Map<String, Object> parameters) {
		return (recipe.found() != null) ? session.query(recipe.found(), parameters) : List.of();
	}

	static String key(WriteRecipe recipe, Map<String, Object> parameters) {
		return PARAMETER.matcher(recipe.key())
			.replaceAll((name) -> Matcher.quoteReplacement(String.valueOf(parameters.get(name.group(1)))));
	}

	private StepRunner steps(Session session, Map<String, Object> parameters, List<FileToWrite> files,
			Runnable continuation) {
		return new StepRunner(session, this.dialect, this.store, parameters, files, continuation);
	}

	private static void nothing() {
		// Reserving and continuing are not continued themselves.
	}

}
