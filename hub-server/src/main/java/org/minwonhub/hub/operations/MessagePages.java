package org.minwonhub.hub.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Account;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.audit.Evidence;
import org.minwonhub.hub.audit.EvidenceDesk;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What auditors look at: messages, their way, what proves them, and, for a reason that is
 * kept, their content.
 */
@OperationsPage
@Needs(Right.MESSAGES)
class MessagePages {

	private static final int ROWS = 50;

	private final MessageSearch search;

	private final MessageFiles files;

	private final EvidenceDesk desk;

	MessagePages(MessageSearch search, MessageFiles files, EvidenceDesk desk) {
		this.search = search;
		this.files = files;
		this.desk = desk;
	}

	@GetMapping("/operations/messages")
	String list(MessageFilter filter, @RequestAttribute(Account.ATTRIBUTE) Account account,
			@RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.search.list(filter, account.agency(), Cursor.parse(cursor), ROWS));
		return "operations/messages";
	}

	@GetMapping("/operations/messages/{id}")
	String show(@PathVariable String id, @RequestParam(defaultValue = "") String sender,
			@RequestAttribute(Account.ATTRIBUTE) Account account, Model model) {
		model.addAttribute("file", this.files.open(Names.message(id), sender, account.agency()));
		return "operations/message";
	}

	/** Shows the envelope; that somebody looked, and why, is an entry of the log. */
	@Needs(Right.CONTENT)
	@PostMapping("/operations/messages/{id}/content")
	String content(@PathVariable String id, @RequestParam(defaultValue = "") String sender,
			@RequestParam(defaultValue = "") String why, @RequestAttribute(Account.ATTRIBUTE) Account account,
			Model model) {
		MessageFile file = this.files.open(Names.message(id), sender, account.agency());
		byte[] envelope = this.desk.envelope(Names.message(id), sender, new Why(why).required());
		model.addAttribute("file", file);
		model.addAttribute("readable", ReadableXml.of(envelope));
		model.addAttribute("envelope", new String(envelope, StandardCharsets.UTF_8));
		return "operations/message";
	}

	@Needs(Right.CONTENT)
	@PostMapping("/operations/messages/{id}/evidence")
	void evidence(@PathVariable String id, @RequestParam(defaultValue = "") String sender,
			@RequestParam(defaultValue = "") String why, @RequestAttribute(Account.ATTRIBUTE) Account account,
			HttpServletResponse response) throws IOException {
		this.files.open(Names.message(id), sender, account.agency());
		Evidence file = this.desk.ofMessage(Names.message(id), sender, account.agency(), new Why(why).required());
		response.setContentType(EvidenceApi.ASIC_E);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(Names.message(id) + ".asice").build().toString());
		file.writeTo(response.getOutputStream());
	}

}
