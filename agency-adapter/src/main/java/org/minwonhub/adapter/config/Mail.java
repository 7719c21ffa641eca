package org.minwonhub.adapter.config;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * @param host the mail server
 * @param port its port
 * @param startTls whether the connection must be encrypted
 * @param from the sender's address
 * @param officers a category's officer by the hub's code, and {@code default}
 */
public record Mail(String host, int port, boolean startTls, String from, Map<String, String> officers) {

	static final String DEFAULT = "default";

	public Mail {
		officers = Map.copyOf(officers);
	}

	public @Nullable String officerFor(@Nullable String category) {
		String own = (category != null) ? this.officers.get(category) : null;
		return (own != null) ? own : this.officers.get(DEFAULT);
	}

}
