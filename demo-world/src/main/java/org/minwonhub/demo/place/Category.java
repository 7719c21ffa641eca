package org.minwonhub.demo.place;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Categories as the boards name them, with the hub's codes of scheme v1. A board keeps
 * the Korean name in {@code ca_name}; each adapter's mapping leads from there to the
 * code.
 */
public enum Category {

	STARTUP("창업", "Start-up"), FUNDING("자금", "Funding"), TRADE("무역", "Trade and export"),
	TECHNOLOGY("기술", "Technology"), WORKFORCE("인력", "Workforce"), SALES("판로", "Sales channels"), TAX("세무", "Tax"),
	LEGAL("법률", "Legal"), SITE("입지", "Business site"), CERTIFICATION("인증", "Certification"), TRAFFIC("교통", "Traffic"),
	CONSTRUCTION("건축", "Construction"), ENVIRONMENT("환경", "Environment"), WELFARE("복지", "Welfare"),
	EDUCATION("교육", "Education"), SAFETY("안전", "Safety"), CULTURE("문화", "Culture"),
	ADMINISTRATION("행정", "Administration"),

	/**
	 * Has no code: what is filed under it, the hub does not guess but lays before the
	 * centre.
	 */
	UNMAPPED("기타", "Other");

	private final String korean;

	private final String english;

	Category(String korean, String english) {
		this.korean = korean;
		this.english = english;
	}

	/** The name that stands in the board's table. */
	public String boardName() {
		return this.korean;
	}

	/** The name that a reader sees. */
	public String name(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? this.english : this.korean;
	}

	/** The hub's code, where the category has one. */
	public Optional<String> code() {
		return (this == UNMAPPED) ? Optional.empty() : Optional.of(name());
	}

	/** Finds a category by what stands in the board's table. */
	public static Optional<Category> onBoard(String boardName) {
		return Stream.of(values()).filter((category) -> category.korean.equals(boardName)).findFirst();
	}

}
