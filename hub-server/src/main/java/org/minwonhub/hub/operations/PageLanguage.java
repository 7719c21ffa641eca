package org.minwonhub.hub.operations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.minwonhub.hub.text.Texts;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The language of a page: the one asked for, then the one chosen before, then the
 * browser's.
 */
@Component
class PageLanguage {

	private static final String PARAMETER = "lang";

	private static final String COOKIE = "minwonhub-lang";

	private final Directory directory;

	private final CategoryScheme scheme;

	PageLanguage(Directory directory, CategoryScheme scheme) {
		this.directory = directory;
		this.scheme = scheme;
	}

	PageWords words(HttpServletRequest request) {
		return new PageWords(new Texts("page", of(request)), this.directory, this.scheme, query(request));
	}

	/** The cookie that keeps the language, if the request chose one. */
	Optional<ResponseCookie> chosen(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter(PARAMETER))
			.map((wished) -> ResponseCookie.from(COOKIE, Language.of(wished).getLanguage())
				.httpOnly(true)
				.sameSite("Strict")
				.path("/operations")
				.build());
	}

	private static Locale of(HttpServletRequest request) {
		String wished = request.getParameter(PARAMETER);
		if (wished == null && request.getCookies() != null) {
			wished = Arrays.stream(request.getCookies())
				.filter((cookie) -> cookie.getName().equals(COOKIE))
				.map(Cookie::getValue)
				.findFirst()
				.orElse(null);
		}
		return Language.of((wished != null) ? wished : request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
	}

	/**
	 * What the page was asked, so that the same is asked in the other language. Each part
	 * ends with an ampersand.
	 */
	private static String query(HttpServletRequest request) {
		String query = request.getQueryString();
		return (query != null) ? Stream.of(query.split("&"))
			.filter((part) -> !part.isEmpty() && !part.startsWith(PARAMETER + "="))
			.map((part) -> part + "&")
			.collect(Collectors.joining()) : "";
	}

}
