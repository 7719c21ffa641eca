package org.minwonhub.hub.operations;

import org.minwonhub.hub.account.Account;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * Where a visitor comes in: to what needs attention, an auditor of one agency to its
 * messages.
 */
@OperationsPage
@Needs(Right.SIGNED_IN)
class StartPage {

	@GetMapping(PageEntrance.START)
	String start(@RequestAttribute(Account.ATTRIBUTE) Account account) {
		return "redirect:/operations/" + (account.may(Right.LOOK) ? "overview" : "messages");
	}

}
