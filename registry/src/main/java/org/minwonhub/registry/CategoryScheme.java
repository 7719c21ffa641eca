package org.minwonhub.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The categories that complaints are routed by. A code is never taken out and never
 * changes its meaning; one that is no longer given gets a last day.
 */
public final class CategoryScheme {

	private static final String RESOURCE = "categories-v1.csv";

	private final Map<String, Category> byCode = new LinkedHashMap<>();

	private CategoryScheme(List<String> lines) {
		for (String line : lines) {
			String[] cells = line.split(",", -1);
			Category category = new Category(cells[0], cells[1], cells[2], LocalDate.parse(cells[3]),
					cells[4].isEmpty() ? null : LocalDate.parse(cells[4]));
			this.byCode.put(category.code(), category);
		}
	}

	/** Version 1 of the scheme. */
	public static CategoryScheme v1() {
		try (InputStream in = CategoryScheme.class.getResourceAsStream(RESOURCE)) {
			String text = new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
			return new CategoryScheme(text.lines().skip(1).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(RESOURCE + " cannot be read", ex);
		}
	}

	/** The category with a code, also one that is no longer given. */
	public Optional<Category> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/** All categories, in the scheme's order. */
	public List<Category> all() {
		return List.copyOf(this.byCode.values());
	}

}
