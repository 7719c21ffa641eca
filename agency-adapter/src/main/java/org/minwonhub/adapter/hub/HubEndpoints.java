package org.minwonhub.adapter.hub;

import java.net.URI;

/**
 * Where the hub's services are, version 1 of the contract.
 *
 * @param base the hub's base address
 */
record HubEndpoints(URI base) {

	String complaintExchange() {
		return at("complaint-exchange");
	}

	String mailbox() {
		return at("mailbox");
	}

	String attachments() {
		return at("attachments");
	}

	String enrolment() {
		return at("enrolment");
	}

	String messageLog() {
		return at("message-log");
	}

	private String at(String service) {
		String base = this.base.toString();
		return (base.endsWith("/") ? base : base + "/") + "ws/v1/" + service;
	}

}
