package org.minwonhub.demo.world;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an adapter reports of itself: {@code adapter status --json}.
 */
final class AdapterStatus {

	private final JsonNode root;

	private AdapterStatus(JsonNode root) {
		this.root = root;
	}

	static AdapterStatus parse(String json) {
		return new AdapterStatus(JsonMapper.shared().readTree(json));
	}

	/**
	 * Whether the first look at the board is over; what is posted before it is backlog.
	 */
	boolean watching() {
		return this.root.path("running").asBoolean(false) && this.root.path("baselineAt").isString();
	}

	/** The latest messages that passed, each with what was verified. */
	List<Hop> hops() {
		return this.root.path("recent").valueStream().map(Hop::of).toList();
	}

	/** The message that filed a board's post. */
	Optional<Hop> filing(int post) {
		return hops().stream()
			.filter((hop) -> hop.is("OUT", "SubmitComplaint") && hop.boardKey().equals(Integer.toString(post)))
			.findFirst();
	}

	/** A message about one complaint. */
	Optional<Hop> hop(String direction, String operation, String applicationNumber) {
		return hops().stream()
			.filter((hop) -> hop.is(direction, operation) && hop.applicationNumber().equals(applicationNumber))
			.findFirst();
	}

	/**
	 * One message between an adapter and the hub.
	 *
	 * @param direction OUT to the hub, IN from it
	 * @param operation its name in the contract
	 * @param applicationNumber of the complaint; empty before the hub gave one
	 * @param messageId its id
	 * @param senderSignature for IN: how the adapter found the originator's envelope
	 * @param hubSignature how the adapter found the hub's signature on its answer
	 * @param boardKey the board's entry
	 * @param outcome what became of it; ACCEPTED if the hub gave a receipt
	 */
	record Hop(String direction, String operation, String applicationNumber, String messageId, String senderSignature,
			String hubSignature, String boardKey, String outcome) {

		private static Hop of(JsonNode node) {
			return new Hop(text(node, "direction"), text(node, "operation"), text(node, "applicationNumber"),
					text(node, "messageId"), text(node, "senderSignature"), text(node, "hubSignature"),
					text(node, "boardKey"), text(node, "outcome"));
		}

		private boolean is(String otherDirection, String otherOperation) {
			return this.direction.equals(otherDirection) && this.operation.equals(otherOperation);
		}

		private static String text(JsonNode node, String field) {
			return node.path(field).asString("");
		}

	}

}
