package org.minwonhub.hub.operations;

import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;

import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where a visitor comes in.
 */
@OperationsPage
@Needs(Right.SIGNED_IN)
class StartPage {

	@GetMapping(PageEntrance.START)
	String start() {
		return "redirect:/operations/complaints";
	}

}
