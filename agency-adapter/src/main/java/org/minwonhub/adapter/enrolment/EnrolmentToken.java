package org.minwonhub.adapter.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one-time token from the integration centre:
 * {@code <secret>.<SHA-256 of the hub's authority>.<SHA-256 of the log key, or ->}.
 *
 * @param text as it was given, which is what the hub wants to see
 * @param authorityThumbprint which authority's word to take
 * @param logKeyThumbprint which log key to accept; empty where the hub has none yet
 */
record EnrolmentToken(String text, String authorityThumbprint, Optional<String> logKeyThumbprint) {

	private static final Pattern FORM = Pattern.compile("[^.\\s]+\\.([0-9a-fA-F]{64})\\.([0-9a-fA-F]{64}|-)");

	static Optional<EnrolmentToken> parse(String text) {
		Matcher parts = FORM.matcher(text.strip());
		if (!parts.matches()) {
			return Optional.empty();
		}
		String logKey = parts.group(2).toLowerCase(Locale.ROOT);
		return Optional.of(new EnrolmentToken(text.strip(), parts.group(1).toLowerCase(Locale.ROOT),
				logKey.equals("-") ? Optional.empty() : Optional.of(logKey)));
	}

	/** As the token has it of the log's verifier key. */
	static String hash(String vkey) {
		try {
			byte[] text = vkey.getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
