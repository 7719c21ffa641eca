package org.minwonhub.hub.operations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.text.Texts;
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

	public String get(String key, Object argument) {
		return this.texts.get(key, argument);
	}

	/** A code's word, or the code itself where it has none. */
	public String label(String group, @Nullable Object code) {
		return (code != null) ? this.texts.label(group, code.toString()) : "";
	}

	/**
	 * An operation, with what it led to where the step names that:
	 * {@code SubmitComplaint MEDIATION}, {@code PublishAnswer FINAL 1}.
	 */
	public String cause(String cause) {
		String[] parts = cause.split(" ", -1);
		String detail = (parts.length > 1) ? label("detail", parts[1]) : "";
		return switch (parts.length) {
			case 1 -> label("cause", cause);
			case 2 -> label("cause", parts[0]) + " (" + detail + ")";
			default -> label("cause", parts[0]) + " (" + this.texts.get("revision", detail, parts[2]) + ")";
		};
	}

	/** What a recipient's code means; nothing where this hub does not know it. */
	public String code(String code) {
		String words = label("code", code);
		return words.equals(code) ? "" : words;
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
		return (code != null)
				? this.scheme.find(code).map((category) -> either(category.nameKo(), category.nameEn())).orElse(code)
				: get("none");
	}

	/** Names for codes that are apart by spaces. */
	public String categories(String codes) {
		return Arrays.stream(codes.split(" ")).map(this::category).collect(Collectors.joining(", "));
	}

	public String participant(String uri) {
		return this.names.computeIfAbsent(uri, (key) -> this.directory.find(key).map(this::nameOf).orElse(key));
	}

	/** That of two names which is in this language. */
	public String either(String ko, String en) {
		return korean() ? ko : en;
	}

	private String nameOf(Participant participant) {
		return either(participant.nameKo(), participant.nameEn());
	}

	private boolean korean() {
		return this.texts.language().equals(Locale.KOREAN);
	}

}
