package org.minwonhub.hub.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.audit.Evidence;
import org.minwonhub.hub.audit.EvidenceDesk;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What auditors look at: messages, their way, what proves them, and, for a reason that is
 * kept, their content.
 */
@Controller
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
	String list(MessageFilter filter, @RequestParam(required = false) @Nullable String cursor, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.search.list(filter, Cursor.parse(cursor), ROWS));
		return "operations/messages";
	}

	@GetMapping("/operations/messages/{id}")
	String show(@PathVariable String id, @RequestParam(defaultValue = "") String sender, Model model) {
		model.addAttribute("file", this.files.open(Names.message(id), sender));
		return "operations/message";
	}

	/** Shows the envelope; that somebody looked, and why, is an entry of the log. */
	@PostMapping("/operations/messages/{id}/content")
	String content(@PathVariable String id, @RequestParam(defaultValue = "") String sender,
			@RequestParam(defaultValue = "") String why, Model model) {
		byte[] envelope = this.desk.envelope(Names.message(id), sender, new Why(why).required());
		model.addAttribute("file", this.files.open(Names.message(id), sender));
		model.addAttribute("readable", ReadableXml.of(envelope));
		model.addAttribute("envelope", new String(envelope, StandardCharsets.UTF_8));
		return "operations/message";
	}

	@PostMapping("/operations/messages/{id}/evidence")
	void evidence(@PathVariable String id, @RequestParam(defaultValue = "") String sender,
			@RequestParam(defaultValue = "") String why, HttpServletResponse response) throws IOException {
		Evidence file = this.desk.ofMessage(Names.message(id), sender, new Why(why).required());
		response.setContentType(EvidenceApi.ASIC_E);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(Names.message(id) + ".asice").build().toString());
		file.writeTo(response.getOutputStream());
	}

}
