package org.minwonhub.hub.operations;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Account;
import org.minwonhub.hub.account.Right;

/**
 * Who looks at a page, as templates ask for it.
 *
 * @param name the account's
 * @param role what it is there for
 * @param agency the one that it sees; {@code null} for all
 * @param looks whether it sees participants, routing and deliveries
 * @param opens whether it may open content
 * @param operates whether it may act on participants, routing and deliveries
 * @param administers whether it manages accounts
 */
record Me(String name, String role, @Nullable String agency, boolean looks, boolean opens, boolean operates,
		boolean administers) {

	/** Nobody for a browser without a session. */
	static @Nullable Me of(HttpServletRequest request) {
		return (request.getAttribute(Account.ATTRIBUTE) instanceof Account account)
				? new Me(account.name(), account.role().name(), account.agency(), account.may(Right.LOOK),
						account.may(Right.CONTENT), account.may(Right.OPERATE), account.may(Right.ADMINISTER))
				: null;
	}

}
