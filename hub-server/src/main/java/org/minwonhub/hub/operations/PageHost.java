package org.minwonhub.hub.operations;

import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The names under which the page may be asked for, and what follows from the one that a
 * request names.
 */
class PageHost {

	private final OperationsConnector connector;

	private final PageSettings settings;

	PageHost(OperationsConnector connector, PageSettings settings) {
		this.connector = connector;
		this.settings = settings;
	}

	/** Whether a request names this host, under one of its names. */
	boolean isNamed(HttpServletRequest request) {
		return origin(request) != null;
	}

	/** Whether TLS ends in front of it, so that cookies may insist on TLS. */
	boolean behindTls(HttpServletRequest request) {
		String origin = origin(request);
		return origin != null && origin.startsWith("https:");
	}

	/**
	 * The address of who asks: only this machine can connect, so it is what the proxy
	 * that does TLS wrote last, if it writes it.
	 */
	String client(HttpServletRequest request) {
		List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
		if (!behindTls(request) || forwarded.isEmpty()) {
			return request.getRemoteAddr();
		}
		String last = forwarded.get(forwarded.size() - 1);
		return last.substring(last.lastIndexOf(',') + 1).strip();
	}

	/**
	 * Whether a form was sent by a page of this host: browsers say so, and no page can
	 * make them say otherwise (RFC 6454).
	 */
	boolean sentByOwnPage(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && origin.equals(origin(request));
	}

	/** Where links for people lead who ask from here. */
	String address(HttpServletRequest request) {
		String origin = origin(request);
		return (origin != null) ? origin : this.connector.url();
	}

	/** Where links for people lead who may sit at another machine. */
	String address() {
		return this.settings.hosts().isEmpty() ? this.connector.url() : "https://" + this.settings.hosts().get(0);
	}

	private @Nullable String origin(HttpServletRequest request) {
		String host = request.getHeader(HttpHeaders.HOST);
		int port = this.connector.port();
		if (host == null) {
			return null;
		}
		if (host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port)) {
			return "http://" + host;
		}
		return this.settings.hosts().contains(host) ? "https://" + host : null;
	}

}
