package org.minwonhub.hub.operations;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.AccountDesk;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class PageLinksApi {

	private final AccountDesk desk;

	private final OperationsConnector connector;

	PageLinksApi(AccountDesk desk, OperationsConnector connector) {
		this.desk = desk;
		this.connector = connector;
	}

	/**
	 * A link that opens the page once as somebody who has an account; while nobody has
	 * one, a link that makes the first administrator.
	 */
	@PostMapping("/operations/api/page-links")
	Map<String, String> make(@RequestBody(required = false) @Nullable Visitor visitor) {
		String name = (visitor != null) ? visitor.as() : null;
		if (name != null) {
			return link(OperationsGate.ENTRANCE, this.desk.entrance(name));
		}
		if (!this.desk.none()) {
			throw new OperationProblem(Problem.PAGE_WANTS_NAME, this.connector.url() + OperationsGate.SIGN_IN);
		}
		return link(OperationsGate.JOIN, this.desk.firstEntrance());
	}

	private Map<String, String> link(String path, String code) {
		return Map.of("url", this.connector.url() + path + "?code=" + code);
	}

	/**
	 * @param as the account's name
	 */
	record Visitor(@Nullable String as) {
	}

}
