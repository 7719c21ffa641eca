package org.minwonhub.demo.world;

import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the hub reports of one complaint: {@code hub complaints show --json}.
 */
final class HubComplaint {

	private static final String URN = "urn:uuid:";

	private final JsonNode root;

	private HubComplaint(JsonNode root) {
		this.root = root;
	}

	static HubComplaint parse(String json) {
		return new HubComplaint(JsonMapper.shared().readTree(json));
	}

	/**
	 * SHA-256 of the certificate with which the hub verified the sender's envelope of a
	 * message that it accepted.
	 */
	Optional<String> signer(String messageId) {
		return this.root.path("steps")
			.valueStream()
			.filter((step) -> plain(step.path("messageId").asString("")).equals(plain(messageId)))
			.map((step) -> step.path("signer").asString(""))
			.filter((signer) -> signer.matches("[0-9a-f]{64}"))
			.findFirst();
	}

	private static String plain(String messageId) {
		return messageId.startsWith(URN) ? messageId.substring(URN.length()) : messageId;
	}

}
