package org.minwonhub.hub.operations;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class ComplaintsApi {

	private final ComplaintSearch search;

	private final ComplaintFiles files;

	ComplaintsApi(ComplaintSearch search, ComplaintFiles files) {
		this.search = search;
		this.files = files;
	}

	@GetMapping("/operations/api/complaints")
	Page<ComplaintLine> list(ComplaintFilter filter, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = PageSize.DEFAULT) int limit) {
		return this.search.list(filter, null, Cursor.parse(cursor), PageSize.of(limit));
	}

	@GetMapping("/operations/api/complaints/{name}")
	ComplaintFile show(@PathVariable String name) {
		return this.files.open(name, null);
	}

}
