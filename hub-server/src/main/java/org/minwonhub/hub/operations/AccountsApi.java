package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Account;
import org.minwonhub.hub.account.AccountDesk;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.account.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class AccountsApi {

	private final AccountDesk desk;

	private final PageHost host;

	AccountsApi(AccountDesk desk, PageHost host) {
		this.desk = desk;
		this.host = host;
	}

	@GetMapping("/operations/api/accounts")
	Page<AccountLine> list() {
		return new Page<>(this.desk.all()
			.stream()
			.map((account) -> new AccountLine(account.name(), account.role(), account.agency(), account.state(),
					account.createdAt()))
			.toList(), null);
	}

	@PostMapping("/operations/api/accounts")
	Map<String, String> invite(@RequestBody Wanted wanted) {
		if (wanted.name() == null || wanted.role() == null) {
			throw new OperationProblem(Problem.REQUEST_INVALID, "accounts");
		}
		return link(wanted.name(), this.desk.invite(wanted.name(), wanted.role(), Names.uri(wanted.agency())));
	}

	@PostMapping("/operations/api/accounts/{name}/close")
	Map<String, String> close(@PathVariable String name, @RequestBody Why why) {
		this.desk.close(name, why.required());
		return Map.of("account", name);
	}

	@PostMapping("/operations/api/accounts/{name}/reset")
	Map<String, String> reset(@PathVariable String name, @RequestBody Why why) {
		return link(name, this.desk.reset(name, why.required()));
	}

	private Map<String, String> link(String name, String code) {
		return Map.of("account", name, "url", this.host.address() + OperationsGate.JOIN + "?code=" + code);
	}

	record AccountLine(String account, Role role, @Nullable String agency, Account.State state, Instant createdAt) {
	}

	/**
	 * @param name the account's
	 * @param role what it is there for
	 * @param agency URI or agency code, for an auditor of one agency
	 */
	record Wanted(@Nullable String name, @Nullable Role role, @Nullable String agency) {
	}

}
