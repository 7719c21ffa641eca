package org.minwonhub.demo.page;

import java.util.Locale;

import org.minwonhub.demo.board.Members.Member;

/**
 * A request together with who makes it and in which language.
 *
 * @param request what is asked
 * @param session the visitor's; a new one for a new visitor
 * @param locale Korean or English
 */
record Visit(Request request, Session session, Locale locale) {

	Member officer() {
		return this.session.officer().orElseThrow(() -> new PageException(403, "error.officersOnly"));
	}

}
