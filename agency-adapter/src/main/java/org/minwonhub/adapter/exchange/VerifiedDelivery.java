package org.minwonhub.adapter.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.mailbox.Assignment;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Envelope;
import org.minwonhub.xsd.mailbox.Withheld;

/**
 * A delivery of which every word was verified: the hub's by its signature over the
 * answer, the originators' by their own.
 *
 * @param delivery as the hub handed it over
 * @param messages what the originators signed, in the order it happened
 */
record VerifiedDelivery(Delivery delivery, List<VerifiedMessage> messages) {

	VerifiedDelivery {
		messages = List.copyOf(messages);
	}

	Assignment assignment() {
		return this.delivery.getAssignment();
	}

	String complaintId() {
		return assignment().getComplaintId();
	}

	/** Names of parts that this participant may not have. */
	Set<String> withheld() {
		return assignment().getWithheld().stream().map(Withheld::getName).collect(Collectors.toUnmodifiableSet());
	}

	<M extends BusinessMessage> Optional<M> first(Class<M> type) {
		return this.messages.stream()
			.map(VerifiedMessage::content)
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst();
	}

	/**
	 * @param envelope as the hub handed it over
	 * @param content what the originator signed
	 */
	record VerifiedMessage(Envelope envelope, BusinessMessage content) {
	}

}
