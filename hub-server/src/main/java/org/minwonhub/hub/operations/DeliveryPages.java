package org.minwonhub.hub.operations;

import java.util.UUID;

import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.mailbox.DeliveryDesk;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the centre does to a delivery, and back to where it did it.
 */
@OperationsPage
@Needs(Right.OPERATE)
class DeliveryPages {

	private final DeliveryDesk desk;

	DeliveryPages(DeliveryDesk desk) {
		this.desk = desk;
	}

	@PostMapping("/operations/deliveries/{id}/retry")
	String retry(@PathVariable UUID id, @RequestParam(defaultValue = "") String why,
			@RequestParam(defaultValue = "") String to) {
		this.desk.retry(id, new Why(why).required());
		return "redirect:" + OwnPage.of(to);
	}

	@PostMapping("/operations/deliveries/{id}/hold")
	String hold(@PathVariable UUID id, @RequestParam(defaultValue = "") String why,
			@RequestParam(defaultValue = "") String to) {
		this.desk.hold(id, new Why(why).required());
		return "redirect:" + OwnPage.of(to);
	}

	@PostMapping("/operations/deliveries/{id}/release")
	String release(@PathVariable UUID id, @RequestParam(defaultValue = "") String why,
			@RequestParam(defaultValue = "") String to) {
		this.desk.release(id, new Why(why).required());
		return "redirect:" + OwnPage.of(to);
	}

	@PostMapping("/operations/deliveries/{id}/skip")
	String skip(@PathVariable UUID id, @RequestParam(defaultValue = "") String why,
			@RequestParam(defaultValue = "") String to) {
		this.desk.skip(id, new Why(why).required());
		return "redirect:" + OwnPage.of(to);
	}

}
