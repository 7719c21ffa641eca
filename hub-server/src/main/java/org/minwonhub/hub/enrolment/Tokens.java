package org.minwonhub.hub.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.site.Sha256;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One-time enrolment tokens: a secret of 160 bits in Base32 (RFC 4648), the SHA-256 of
 * the authority's certificate, and the SHA-256 of the log's verifier key as text,
 * {@code -} until the log has one. The database knows the secret's hash only.
 */
class Tokens {

	private static final Pattern FORM = Pattern.compile("([A-Z2-7]{32})\\.([0-9A-F]{64})\\.([0-9A-F]{64}|-)");

	private static final int SECRET_BYTES = 20;

	private final JdbcClient jdbc;

	private final SecureRandom random;

	private final String authority;

	private final Supplier<Optional<String>> logKey;

	private final Duration validity;

	Tokens(JdbcClient jdbc, SecureRandom random, String authority, Supplier<Optional<String>> logKey,
			Duration validity) {
		this.jdbc = jdbc;
		this.random = random;
		this.authority = authority;
		this.logKey = logKey;
		this.validity = validity;
	}

	/** A new token; earlier ones of the participant that nobody used end with it. */
	String make(String participant, Instant now) {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = Base32.toBase32String(bytes);
		this.jdbc.sql("delete from enrolment_token where participant = :participant and used_at is null")
			.param("participant", participant)
			.update();
		this.jdbc.sql("""
				insert into enrolment_token (token_hash, participant, created_at, expires_at)
				values (:hash, :participant, :now, :expiry)""")
			.param("hash", hash(secret))
			.param("participant", participant)
			.param("now", DatabaseClock.column(now))
			.param("expiry", DatabaseClock.column(now.plus(this.validity)))
			.update();
		return secret + "." + this.authority + "." + this.logKey.get().map(Tokens::hash).orElse("-");
	}

	/** Finds a token and keeps others from using it until the transaction ends. */
	Optional<Token> claim(String text) {
		Matcher parts = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
		if (!parts.matches() || !parts.group(2).equalsIgnoreCase(this.authority)) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select token_hash, participant, expires_at, used_key, thumbprint from enrolment_token
				where token_hash = :hash for update""")
			.param("hash", hash(parts.group(1)))
			.query((rs, row) -> new Token(rs.getString(1), rs.getString(2),
					rs.getObject(3, OffsetDateTime.class).toInstant(), rs.getString(4), rs.getString(5)))
			.optional();
	}

	void use(Token token, String key, String thumbprint, Instant now) {
		this.jdbc.sql("""
				update enrolment_token set used_at = :now, used_key = :key, thumbprint = :thumbprint
				where token_hash = :hash""")
			.param("now", DatabaseClock.column(now))
			.param("key", key)
			.param("thumbprint", thumbprint)
			.param("hash", token.hash())
			.update();
	}

	private static String hash(String secret) {
		return Sha256.hex(secret.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * @param usedKey SHA-256 of the public key that used it; {@code null} while unused
	 * @param thumbprint the certificate it led to; {@code null} while unused
	 */
	record Token(String hash, String participant, Instant expiresAt, @Nullable String usedKey,
			@Nullable String thumbprint) {
	}

}
