package org.minwonhub.hub.operations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;

/**
 * What a template needs to speak one language during one request.
 */
class PageWords {

	private static final DateTimeFormatter KOREA = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(ZoneId.of("Asia/Seoul"));

	private final Texts texts;

	private final Directory directory;

	private final CategoryScheme scheme;

	private final String query;

	private final Map<String, String> names = new HashMap<>();

	PageWords(Texts texts, Directory directory, CategoryScheme scheme, String query) {
		this.texts = texts;
		this.directory = directory;
		this.scheme = scheme;
		this.query = query;
	}

	public String get(String key) {
		return this.texts.get(key);
	}

	/** A code's word, or the code itself where it has none. */
	public String label(String group, @Nullable String code) {
		return (code != null) ? this.texts.label(group, code) : "";
	}

	/**
	 * An operation, with what it led to where the step names that:
	 * {@code SubmitComplaint MEDIATION}.
	 */
	public String cause(String cause) {
		int space = cause.indexOf(' ');
		return (space < 0) ? label("cause", cause)
				: label("cause", cause.substring(0, space)) + " (" + label("detail", cause.substring(space + 1)) + ")";
	}

	/** A link to this page in the other language, with all that was asked of it. */
	public String translated() {
		return "?" + this.query + "lang=" + (korean() ? "en" : "ko");
	}

	public String language() {
		return this.texts.language().getLanguage();
	}

	/** Korean time without its zone; the heading names the zone. */
	public String time(Instant time) {
		return KOREA.format(time);
	}

	public String category(@Nullable String code) {
		return (code != null) ? this.scheme.find(code)
			.map((category) -> korean() ? category.nameKo() : category.nameEn())
			.orElse(code) : get("none");
	}

	public String participant(String uri) {
		return this.names.computeIfAbsent(uri, (key) -> this.directory.find(key).map(this::nameOf).orElse(key));
	}

	private String nameOf(Participant participant) {
		return korean() ? participant.nameKo() : participant.nameEn();
	}

	private boolean korean() {
		return this.texts.language().equals(Locale.KOREAN);
	}

}
