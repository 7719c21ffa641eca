package org.minwonhub.hub.account;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.account.SignIn.Outcome;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Databases;
import org.minwonhub.hub.storage.Durability;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

class SignInTests {

	private static final String PASSWORD = "correct horse battery";

	private final List<String> log = new ArrayList<>();

	private HikariDataSource database;

	private JdbcClient jdbc;

	private AccountStore accounts;

	private Sessions sessions;

	private DatabaseClock clock;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.database = (HikariDataSource) Databases.h2(folder);
		this.jdbc = JdbcClient.create(this.database);
		this.clock = new DatabaseClock(this.jdbc);
		this.accounts = new AccountStore(this.jdbc);
		this.sessions = new Sessions(this.jdbc, new SecureRandom(), this.clock);
		this.accounts.add("kim", Role.READER, null, this.clock.now());
		this.accounts.setPassword("kim", new Passwords().hash(PASSWORD, "kim"), this.clock.now());
	}

	@AfterEach
	void stop() {
		this.database.close();
	}

	@Test
	void eachSignInIsAnEntryOfTheLog() {
		SignIn signIn = with(new Passwords());
		assertThat(signIn.signIn("kim", "wrong wrong wrong", "here").outcome()).isEqualTo(Outcome.WRONG);
		assertThat(this.log).isEmpty();
		assertThat(signIn.signIn(" KIM", PASSWORD, "here").session()).isNotNull();
		assertThat(this.log).containsExactly("SIGNED_IN kim");
	}

	@Test
	void aPasswordThatIsResetWhileItIsLookedAtBeginsNoSession() {
		SignIn signIn = with(new Passwords() {
			@Override
			boolean matches(String password, @Nullable String hash) {
				boolean same = super.matches(password, hash);
				SignInTests.this.accounts.setPassword("kim", null, SignInTests.this.clock.now());
				SignInTests.this.sessions.endAllOf("kim");
				return same;
			}
		});
		SignIn.Answer answer = signIn.signIn("kim", PASSWORD, "here");
		assertThat(answer.outcome()).isEqualTo(Outcome.WRONG);
		assertThat(this.jdbc.sql("select count(*) from account_session").query(Long.class).single()).isZero();
		assertThat(this.log).isEmpty();
	}

	@Test
	void fiveWrongPasswordsElsewhereKeepNobodyOut() {
		SignIn signIn = with(new Passwords());
		for (int i = 0; i < Failures.MOST; i++) {
			signIn.signIn("kim", "wrong wrong wrong", "elsewhere");
		}
		assertThat(signIn.signIn("kim", PASSWORD, "elsewhere").outcome()).isEqualTo(Outcome.WAIT);
		assertThat(signIn.signIn("kim", PASSWORD, "here").outcome()).isEqualTo(Outcome.SIGNED_IN);
		assertThat(this.log).containsExactly("SIGN_IN_FAILURES kim", "SIGNED_IN kim");
	}

	private SignIn with(Passwords passwords) {
		return new SignIn(this.accounts, this.sessions, passwords, Clock.systemUTC(),
				new Transactions(new JdbcTransactionManager(this.database), Durability.ofTheDatabase()),
				(act, subject, details) -> this.log.add(act + " " + subject));
	}

}
