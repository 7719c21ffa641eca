package org.minwonhub.hub.operations;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;

/**
 * The cookie that carries a session: scripts cannot read it, other sites cannot use it,
 * and behind TLS it travels in TLS only.
 */
final class PageCookie {

	private static final String NAME = "minwonhub-page";

	private PageCookie() {
	}

	static Optional<String> of(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(NAME))
					.map(Cookie::getValue)
					.findFirst();
	}

	static String set(String session, boolean secure) {
		return ResponseCookie.from(NAME, session)
			.httpOnly(true)
			.sameSite("Strict")
			.secure(secure)
			.path("/operations")
			.build()
			.toString();
	}

	static String clear(boolean secure) {
		return ResponseCookie.from(NAME, "")
			.httpOnly(true)
			.sameSite("Strict")
			.secure(secure)
			.path("/operations")
			.maxAge(0)
			.build()
			.toString();
	}

}
