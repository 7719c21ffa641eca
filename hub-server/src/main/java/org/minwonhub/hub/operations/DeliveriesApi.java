package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.mailbox.DeliveryDesk;
import org.minwonhub.hub.mailbox.Redelivery;
import org.minwonhub.registry.Directory;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class DeliveriesApi {

	private final DeliverySearch search;

	private final DeliveryDesk desk;

	private final Redelivery redelivery;

	private final Directory directory;

	DeliveriesApi(DeliverySearch search, DeliveryDesk desk, Redelivery redelivery, Directory directory) {
		this.search = search;
		this.desk = desk;
		this.redelivery = redelivery;
		this.directory = directory;
	}

	@GetMapping("/operations/api/deliveries")
	Page<DeliveryLine> list(@RequestParam(required = false) @Nullable String recipient,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = PageSize.DEFAULT) int limit) {
		return this.search.list(recipient, state, Cursor.parse(cursor), PageSize.of(limit));
	}

	@PostMapping("/operations/api/deliveries/{id}/retry")
	Map<String, String> retry(@PathVariable UUID id) {
		this.desk.retry(id, null);
		return done(id);
	}

	@PostMapping("/operations/api/deliveries/{id}/hold")
	Map<String, String> hold(@PathVariable UUID id, @RequestBody Why why) {
		this.desk.hold(id, why.required());
		return done(id);
	}

	@PostMapping("/operations/api/deliveries/{id}/release")
	Map<String, String> release(@PathVariable UUID id) {
		this.desk.release(id, null);
		return done(id);
	}

	@PostMapping("/operations/api/deliveries/{id}/skip")
	Map<String, String> skip(@PathVariable UUID id, @RequestBody Why why) {
		this.desk.skip(id, why.required());
		return done(id);
	}

	@PostMapping("/operations/api/deliveries/again")
	Map<String, Object> again(@RequestBody Again again) {
		String recipient = Names.uri(again.recipient());
		if (recipient == null || this.directory.find(recipient).isEmpty()) {
			throw new OperationProblem(Problem.PARTICIPANT_UNKNOWN, String.valueOf(again.recipient()));
		}
		Instant since = KoreanTime.parse(again.since());
		return Map.of("recipient", recipient, "deliveries",
				this.redelivery.since(recipient, since, new Why(again.why()).required()));
	}

	private static Map<String, String> done(UUID id) {
		return Map.of("delivery", id.toString());
	}

	/**
	 * @param recipient URI or agency code
	 * @param since Korean time
	 * @param why for the record
	 */
	record Again(@Nullable String recipient, @Nullable String since, @Nullable String why) {
	}

}
