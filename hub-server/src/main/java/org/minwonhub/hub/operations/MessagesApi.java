package org.minwonhub.hub.operations;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class MessagesApi {

	private final MessageSearch search;

	private final MessageFiles files;

	MessagesApi(MessageSearch search, MessageFiles files) {
		this.search = search;
		this.files = files;
	}

	@GetMapping("/operations/api/messages")
	Page<MessageLine> list(MessageFilter filter, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = PageSize.DEFAULT) int limit) {
		return this.search.list(filter, null, Cursor.parse(cursor), PageSize.of(limit));
	}

	@GetMapping("/operations/api/messages/{id}")
	MessageFile show(@PathVariable UUID id, @RequestParam String sender) {
		return this.files.open(id, String.valueOf(Names.uri(sender)), null);
	}

}
