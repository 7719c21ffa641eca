package org.minwonhub.hub.uddi;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.hub.uddi.PublisherProblem.Code;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.Participant.State;
import org.minwonhub.registry.uddi.access.Account;
import org.minwonhub.registry.uddi.access.Accounts;

/**
 * What the integration centre does to accounts. Each act is recorded and durable when its
 * method returns. A password is returned once and kept nowhere.
 */
public class PublisherDesk {

	private final Accounts accounts;

	private final Directory directory;

	private final Transactions transactions;

	private final AdministrationLog log;

	private final InstantSource time;

	PublisherDesk(Accounts accounts, Directory directory, Transactions transactions, AdministrationLog log,
			InstantSource time) {
		this.accounts = accounts;
		this.directory = directory;
		this.transactions = transactions;
		this.log = log;
		this.time = time;
	}

	/** All accounts, closed ones too, by name. */
	public List<Account> all() {
		return this.accounts.all();
	}

	/**
	 * Makes an account.
	 * @param participant for whom it publishes; {@code null} for the integration centre
	 * @return its password
	 */
	public String make(String name, @Nullable String participant) {
		if (!Account.isName(name)) {
			throw new PublisherProblem(Code.PUBLISHER_NAME_INVALID, name);
		}
		return this.transactions.durably(() -> {
			if (participant != null) {
				requireActive(participant);
			}
			if (this.accounts.find(name).isPresent()) {
				throw new PublisherProblem(Code.PUBLISHER_EXISTS, name);
			}
			String password = this.accounts.make(name, participant, this.time.instant());
			record("UDDI_ACCOUNT_MADE", name, participant);
			return password;
		});
	}

	/** Gives an account a new password, which is returned; its tokens end. */
	public String reset(String name) {
		return this.transactions.durably(() -> {
			Account account = open(name);
			String password = this.accounts.reset(name, this.time.instant());
			record("UDDI_ACCOUNT_RESET", name, account.participant());
			return password;
		});
	}

	/** Closes an account for good; its tokens end, what it published stays. */
	public void close(String name) {
		this.transactions.durably(() -> {
			Account account = open(name);
			this.accounts.close(name, this.time.instant());
			record("UDDI_ACCOUNT_CLOSED", name, account.participant());
		});
	}

	private void requireActive(String uri) {
		Participant participant = this.directory.find(uri)
			.orElseThrow(() -> new PublisherProblem(Code.PARTICIPANT_UNKNOWN, uri));
		if (participant.state() == State.SUSPENDED || participant.state() == State.RETIRED) {
			throw new PublisherProblem(Code.PARTICIPANT_STATE_FORBIDS, uri);
		}
	}

	private Account open(String name) {
		return this.accounts.find(name)
			.filter((account) -> account.closedAt() == null)
			.orElseThrow(() -> new PublisherProblem(Code.PUBLISHER_UNKNOWN, name));
	}

	private void record(String act, String name, @Nullable String participant) {
		this.log.record(act, name, Map.of("for", (participant != null) ? participant : "centre"));
	}

}
