package org.minwonhub.registry.uddi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.Publishers;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tokens of 256 random bits, of which the database knows the SHA-256. One serves for a
 * fixed time from its issue, however much it is used, so that a stolen one ends; and not
 * a call longer than its account is open and its participant neither suspended nor
 * retired.
 */
public class AuthTokens implements Publishers {

	private static final int BYTES = 32;

	/** How long a token's caller is still told that it has expired. */
	private static final Duration REMEMBERED = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final SecureRandom random;

	private final InstantSource time;

	private final Duration validity;

	public AuthTokens(JdbcClient jdbc, SecureRandom random, InstantSource time, Duration validity) {
		this.jdbc = jdbc;
		this.random = random;
		this.time = time;
		this.validity = validity;
	}

	/**
	 * A new token; call inside a transaction.
	 * @return empty if the password was changed or the account closed since it was proven
	 */
	public Optional<String> issue(Accounts.Proven proven) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.time.instant();
		// Locked, so that a reset or closing at the same time ends this token too.
		boolean still = this.jdbc.sql("""
				select name from uddi_account where name = :name and password_hash = :hash and closed_at is null
				for update""")
			.param("name", proven.name())
			.param("hash", proven.hash())
			.query(String.class)
			.optional()
			.isPresent();
		if (!still) {
			return Optional.empty();
		}
		this.jdbc.sql("""
				insert into uddi_token (token_hash, account, issued_at, expires_at)
				values (:hash, :account, :now, :expiry)""")
			.param("hash", hash(token))
			.param("account", proven.name())
			.param("now", Accounts.column(now))
			.param("expiry", Accounts.column(now.plus(this.validity)))
			.update();
		return Optional.of(token);
	}

	/**
	 * Ends a token.
	 * @throws UddiFault as {@link #of} does
	 */
	public void discard(String token) {
		of(token);
		this.jdbc.sql("delete from uddi_token where token_hash = :hash").param("hash", hash(token)).update();
	}

	@Override
	public Publisher of(String authToken) {
		Given given = this.jdbc.sql("""
				select a.name, a.participant, t.expires_at from uddi_token t join uddi_account a on a.name = t.account
				left join participant p on p.uri = a.participant
				where t.token_hash = :hash and a.closed_at is null
				  and (a.participant is null or p.state not in ('SUSPENDED', 'RETIRED'))""")
			.param("hash", hash(authToken))
			.query((rs, row) -> new Given(rs.getString("name"), rs.getString("participant"),
					rs.getObject("expires_at", OffsetDateTime.class).toInstant()))
			.optional()
			.orElseThrow(() -> new UddiFault(UddiError.AUTH_TOKEN_REQUIRED, ""));
		if (!this.time.instant().isBefore(given.expiry())) {
			throw new UddiFault(UddiError.AUTH_TOKEN_EXPIRED, "");
		}
		return new Publisher(given.name(), given.participant());
	}

	/** Forgets tokens that expired a day ago. */
	public void forget() {
		this.jdbc.sql("delete from uddi_token where expires_at < :then")
			.param("then", Accounts.column(this.time.instant().minus(REMEMBERED)))
			.update();
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	private record Given(String name, @Nullable String participant, Instant expiry) {
	}

}
