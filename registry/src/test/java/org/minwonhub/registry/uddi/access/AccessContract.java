package org.minwonhub.registry.uddi.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.registry.JdbcDirectory;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.Participant.Kind;
import org.minwonhub.registry.Participant.State;
import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who may publish, whatever the database.
 */
abstract class AccessContract {

	private static final Instant MORNING = Instant.parse("2026-11-22T00:00:00Z");

	private static final String SEOUL = "urn:agency:6110000";

	private final SecureRandom random = new SecureRandom();

	private Instant now = MORNING;

	private JdbcClient jdbc;

	private JdbcDirectory directory;

	private Accounts accounts;

	private AuthTokens tokens;

	private String password;

	abstract DataSource database();

	@BeforeEach
	void makeAnAccount() {
		DataSource database = database();
		this.jdbc = JdbcClient.create(database);
		this.directory = new JdbcDirectory(this.jdbc);
		this.directory.save(
				new Participant(SEOUL, Kind.AGENCY, "서울특별시", "Seoul", State.LIVE, false, Set.of(), Set.of(), MORNING));
		this.accounts = new Accounts(this.jdbc, this.random);
		this.tokens = new AuthTokens(this.jdbc, this.random, () -> this.now, Duration.ofHours(1));
		this.password = this.accounts.make("seoul", SEOUL, MORNING);
	}

	@Test
	void aTokenNamesItsPublisher() {
		assertThat(this.tokens.of(token())).isEqualTo(new Publisher("seoul", SEOUL));
		String centre = this.accounts.make("desk", null, MORNING);
		assertThat(this.tokens.of(token("desk", centre))).isEqualTo(new Publisher("desk", null));
	}

	@Test
	void onlyTheRightPasswordOfAnOpenAccountGivesOne() {
		assertThat(this.accounts.prove("seoul", this.password + "x")).isEmpty();
		assertThat(this.accounts.prove("seoul", "")).isEmpty();
		assertThat(this.accounts.prove("seoul", this.password + "x".repeat(100))).isEmpty();
		assertThat(this.accounts.prove("busan", this.password)).isEmpty();
		assertThat(this.accounts.prove("SEOUL", this.password)).isEmpty();
		assertThat(this.accounts.prove("seoul' or '1'='1", this.password)).isEmpty();
		this.accounts.close("seoul", MORNING);
		assertThat(this.accounts.prove("seoul", this.password)).isEmpty();
	}

	@Test
	void theDatabaseHoldsNeitherPasswordsNorTokens() {
		String token = token();
		List<String> stored = this.jdbc.sql("select password_hash from uddi_account").query(String.class).list();
		assertThat(stored).singleElement().asString().startsWith("$2a$10$").doesNotContain(this.password);
		assertThat(this.jdbc.sql("select token_hash from uddi_token").query(String.class).list()).singleElement()
			.asString()
			.hasSize(64)
			.isNotEqualTo(token);
	}

	@Test
	void everyPasswordAndTokenIsAnother() {
		assertThat(this.accounts.make("second", SEOUL, MORNING)).isNotEqualTo(this.password)
			.matches("[a-km-np-z2-9-]{31}");
		assertThat(token()).isNotEqualTo(token()).matches("[A-Za-z0-9_-]{43}");
	}

	@Test
	void aTokenServesForItsTimeHoweverMuchItIsUsed() {
		String token = token();
		this.now = MORNING.plus(Duration.ofMinutes(59));
		assertThat(this.tokens.of(token).name()).isEqualTo("seoul");
		this.now = MORNING.plus(Duration.ofHours(1));
		assertRefused(token, UddiError.AUTH_TOKEN_EXPIRED);
		this.now = MORNING.plus(Duration.ofDays(2));
		this.tokens.forget();
		assertRefused(token, UddiError.AUTH_TOKEN_REQUIRED);
	}

	@Test
	void aDiscardedTokenIsNone() {
		String token = token();
		String other = token();
		this.tokens.discard(token);
		assertRefused(token, UddiError.AUTH_TOKEN_REQUIRED);
		assertRefused("", UddiError.AUTH_TOKEN_REQUIRED);
		assertThatExceptionOfType(UddiFault.class).isThrownBy(() -> this.tokens.discard(token))
			.returns(UddiError.AUTH_TOKEN_REQUIRED, UddiFault::error);
		assertThat(this.tokens.of(other).name()).isEqualTo("seoul");
	}

	@Test
	void aSuspendedOrRetiredParticipantHasNoTokenAndGetsNone() {
		for (State state : List.of(State.SUSPENDED, State.RETIRED)) {
			String token = token();
			this.directory.changeState(SEOUL, state, MORNING);
			assertRefused(token, UddiError.AUTH_TOKEN_REQUIRED);
			assertThat(this.accounts.prove("seoul", this.password)).isEmpty();
			this.directory.changeState(SEOUL, State.LIVE, MORNING);
			assertThat(this.accounts.prove("seoul", this.password)).isPresent();
			assertRefused(token, UddiError.AUTH_TOKEN_REQUIRED);
		}
	}

	@Test
	void aNewPasswordEndsTheOldOneAndAllTokens() {
		String token = token();
		Accounts.Proven before = this.accounts.prove("seoul", this.password).orElseThrow();
		String fresh = this.accounts.reset("seoul", MORNING.plusSeconds(60));
		assertThat(this.accounts.prove("seoul", this.password)).isEmpty();
		assertRefused(token, UddiError.AUTH_TOKEN_REQUIRED);
		assertThat(this.tokens.issue(before)).isEmpty();
		assertThat(this.tokens.of(token("seoul", fresh)).name()).isEqualTo("seoul");
		assertThat(this.accounts.find("seoul").orElseThrow().passwordAt()).isEqualTo(MORNING.plusSeconds(60));
	}

	@Test
	void aClosedAccountStaysListedAndItsTokensEnd() {
		String token = token();
		this.accounts.close("seoul", MORNING.plusSeconds(5));
		assertRefused(token, UddiError.AUTH_TOKEN_REQUIRED);
		assertThat(this.accounts.all())
			.containsExactly(new Account("seoul", SEOUL, MORNING, MORNING, MORNING.plusSeconds(5)));
	}

	private String token() {
		return token("seoul", this.password);
	}

	private String token(String name, String with) {
		return this.tokens.issue(this.accounts.prove(name, with).orElseThrow()).orElseThrow();
	}

	private void assertRefused(String token, UddiError error) {
		assertThatExceptionOfType(UddiFault.class).isThrownBy(() -> this.tokens.of(token))
			.returns(error, UddiFault::error);
	}

}
