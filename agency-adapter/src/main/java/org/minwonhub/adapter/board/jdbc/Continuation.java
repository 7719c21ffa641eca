package org.minwonhub.adapter.board.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The second and later parts of one entry's text, each an entry of its own that is found
 * again by the first one's key and its number.
 */
final class Continuation {

	private final Session session;

	private final RecipeRunner runner;

	private final WriteRecipe recipe;

	private final Fitting fitting;

	private final String subject;

	private final List<String> parts;

	private final Map<String, Object> first;

	/** The keys of parts on boards that have no column for references, by part. */
	private final Map<Integer, Object> reserved = new HashMap<>();

	/**
	 * @param fitting the bounds of the continuation's own columns
	 * @param first the parameters of the entry that is continued
	 */
	Continuation(Session session, RecipeRunner runner, WriteRecipe recipe, Fitting fitting, String subject,
			List<String> parts, Map<String, Object> first) {
		this.session = session;
		this.runner = runner;
		this.recipe = recipe;
		this.fitting = fitting;
		this.subject = subject;
		this.parts = parts;
		this.first = first;
	}

	/** Reserves keys, each in its own transaction, before the entry itself is written. */
	void reserve(String key) {
		for (int part = 1; part < this.parts.size() && this.recipe.reserves(); part++) {
			reserve(key, part);
		}
	}

	/** Reserves as {@link #reserve}, and finds the parts that an earlier text had. */
	void reserve(String key, Reservations reservations) {
		reserve(key);
		int part = Math.max(1, this.parts.size());
		while (this.recipe.reserves() && reservations.find(reference(key, part)).isPresent()) {
			reserve(key, part++);
		}
	}

	private void reserve(String key, int part) {
		Map<String, Object> parameters = new HashMap<>();
		this.runner.reserve(this.session, this.recipe, reference(key, part), parameters);
		this.reserved.put(part, String.valueOf(parameters.get("id")));
	}

	void write(String key) {
		for (int part = 1; part < this.parts.size(); part++) {
			this.runner.run(this.session, this.recipe, parameters(key, part));
		}
	}

	/** Makes the parts be exactly these; those of a longer earlier text are emptied. */
	void replace(String key) {
		write(key);
		int part = 1;
		Map<String, Object> parameters = parameters(key, part);
		while (isThere(part, parameters)) {
			this.session.update(String.valueOf(this.recipe.replace()), parameters);
			part++;
			parameters = parameters(key, part);
		}
	}

	private boolean isThere(int part, Map<String, Object> parameters) {
		if (this.recipe.reserves() && !this.reserved.containsKey(part)) {
			return false;
		}
		return this.runner.found(this.session, this.recipe, parameters).stream().findFirst().map((row) -> {
			parameters.put("id", String.valueOf(row.get("id")));
			return true;
		}).orElse(false);
	}

	private Map<String, Object> parameters(String key, int part) {
		Map<String, Object> parameters = new HashMap<>(this.first);
		String place = Fitting.CONTINUED + (part + 1) + "/" + this.parts.size() + "] ";
		parameters.put("parent", key.replaceAll("#.*", ""));
		parameters.put("reference", EntryMapper.REFERENCE_PREFIX + reference(key, part));
		parameters.put("subject", this.fitting.line("subject", "", place + this.subject, new ArrayList<>()));
		parameters.put("text", (part < this.parts.size()) ? this.fitting.part(this.parts, part) : place);
		if (this.reserved.containsKey(part)) {
			parameters.put("id", this.reserved.get(part));
		}
		return parameters;
	}

	private static String reference(String key, int part) {
		return key + "~" + (part + 1);
	}

}
