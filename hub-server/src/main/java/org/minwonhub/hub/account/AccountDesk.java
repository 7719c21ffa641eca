package org.minwonhub.hub.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.AccountProblem.Code;
import org.minwonhub.hub.account.Links.Link;
import org.minwonhub.hub.account.Links.Purpose;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.Directory;

import org.springframework.stereotype.Component;

/**
 * What is done to accounts. Each act is recorded in the message log and durable when its
 * method returns. A name never serves two people: a closed account stays.
 */
@Component
public class AccountDesk {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.\\-]{2,31}");

	/** Stands in the log for who works with the data directory. */
	public static final String COMMAND_LINE = "command-line";

	private final AccountStore accounts;

	private final Links links;

	private final Sessions sessions;

	private final Passwords passwords;

	private final Directory directory;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final AdministrationLog log;

	AccountDesk(AccountStore accounts, Links links, Sessions sessions, Passwords passwords, Directory directory,
			Transactions transactions, DatabaseClock clock, AdministrationLog log) {
		this.accounts = accounts;
		this.links = links;
		this.sessions = sessions;
		this.passwords = passwords;
		this.directory = directory;
		this.transactions = transactions;
		this.clock = clock;
		this.log = log;
	}

	public List<Account> all() {
		return this.accounts.all();
	}

	/** Whether nobody has an account yet. */
	public boolean none() {
		return this.accounts.none();
	}

	/**
	 * Makes an account without a password.
	 * @param agency for an auditor of one agency
	 * @return the code of a link, for 24 hours, at which the person sets the password
	 */
	public String invite(String name, Role role, @Nullable String agency) {
		checkName(name);
		if (agency != null && (role != Role.AUDITOR || this.directory.find(agency).isEmpty())) {
			throw new AccountProblem(Code.ACCOUNT_AGENCY_INVALID, agency);
		}
		return this.transactions.durably(() -> {
			make(name, role, agency);
			return this.links.make(Purpose.JOIN, name, this.clock.now());
		});
	}

	/**
	 * A new invitation for one who lost the password: the old one and all sessions end.
	 */
	public String reset(String name, String why) {
		return this.transactions.durably(() -> {
			Account account = usable(name);
			Instant now = this.clock.now();
			this.accounts.setPassword(name, null, now);
			this.sessions.endAllOf(name);
			this.log.record("ACCOUNT_RESET", account.name(), Map.of("why", why));
			return this.links.make(Purpose.JOIN, name, now);
		});
	}

	/** Ends an account and its sessions for good. */
	public void close(String name, String why) {
		this.transactions.durably(() -> {
			this.accounts.lockAdministrators();
			Account account = usable(name);
			if (account.role() == Role.ADMINISTRATOR && administratorsBut(name) == 0) {
				throw new AccountProblem(Code.ACCOUNT_LAST_ADMINISTRATOR, name);
			}
			this.accounts.close(name, this.clock.now());
			this.sessions.endAllOf(name);
			this.links.endAllOf(name);
			this.log.record("ACCOUNT_CLOSED", name, Map.of("why", why));
		});
	}

	/** A link for the person with the data directory: signs in as somebody, once. */
	public String entrance(String name) {
		return this.transactions.durably(() -> this.links.make(Purpose.ENTER, usable(name).name(), this.clock.now()));
	}

	/** A link at which the first administrator is made, while nobody has an account. */
	public String firstEntrance() {
		return this.transactions.durably(() -> this.links.make(Purpose.FIRST, null, this.clock.now()));
	}

	/** What a link is for: somebody's password, or the first administrator's account. */
	public Optional<Invitation> invitation(String code) {
		return this.links.find(code, this.clock.now())
			.filter((link) -> link.purpose() != Purpose.ENTER)
			.map((link) -> new Invitation(link.account()));
	}

	/** Signs in by a link; returns the session's key, or nothing if the link is over. */
	public Optional<String> enter(String code) {
		if (this.links.find(code, this.clock.now()).filter((link) -> link.purpose() == Purpose.ENTER).isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(this.transactions.durably(() -> {
			String name = String.valueOf(used(code).account());
			this.log.record("SIGNED_IN_BY_LINK", usable(name).name(), Map.of());
			return this.sessions.begin(name);
		}));
	}

	/**
	 * Sets the password of who was invited, or makes the first administrator.
	 * @param first the first administrator's name; ignored for an invitation
	 * @return the key of a session
	 */
	public String join(String code, String first, String password) {
		return this.transactions.durably(() -> {
			String invited = used(code).account();
			if (invited == null && !this.accounts.none()) {
				throw new AccountProblem(Code.LINK_OVER, "");
			}
			String name = (invited != null) ? usable(invited).name() : first.strip();
			String hash = this.passwords.hash(password, name);
			if (invited == null) {
				checkName(name);
				make(name, Role.ADMINISTRATOR, null);
			}
			this.accounts.setPassword(name, hash, this.clock.now());
			this.log.record("ACCOUNT_JOINED", name, Map.of());
			return this.sessions.begin(name);
		});
	}

	/** Makes the first administrator from settings; nothing if anybody has an account. */
	void firstFromSettings(String name, String password) {
		checkName(name);
		String hash = this.passwords.hash(password, name);
		this.transactions.durably(() -> {
			if (this.accounts.none()) {
				make(name, Role.ADMINISTRATOR, null);
				this.accounts.setPassword(name, hash, this.clock.now());
			}
		});
	}

	private void make(String name, Role role, @Nullable String agency) {
		if (this.accounts.find(name).isPresent()) {
			throw new AccountProblem(Code.ACCOUNT_EXISTS, name);
		}
		this.accounts.add(name, role, agency, this.clock.now());
		Map<String, String> details = new TreeMap<>(Map.of("role", role.name()));
		if (agency != null) {
			details.put("agency", agency);
		}
		this.log.record("ACCOUNT_MADE", name, details);
	}

	private Link used(String code) {
		return this.links.use(code, this.clock.now()).orElseThrow(() -> new AccountProblem(Code.LINK_OVER, ""));
	}

	private Account usable(String name) {
		Account account = this.accounts.find(name).orElseThrow(() -> new AccountProblem(Code.ACCOUNT_UNKNOWN, name));
		if (account.state() == Account.State.CLOSED) {
			throw new AccountProblem(Code.ACCOUNT_CLOSED, name);
		}
		return account;
	}

	private long administratorsBut(String name) {
		return this.accounts.all()
			.stream()
			.filter((other) -> other.role() == Role.ADMINISTRATOR && other.state() == Account.State.OPEN
					&& !other.name().equals(name))
			.count();
	}

	private static void checkName(String name) {
		if (!NAME.matcher(name).matches() || name.equals(COMMAND_LINE)) {
			throw new AccountProblem(Code.ACCOUNT_NAME_INVALID, name);
		}
	}

	/**
	 * @param account who is invited; {@code null} for the first administrator
	 */
	public record Invitation(@Nullable String account) {
	}

}
