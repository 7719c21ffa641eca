package org.minwonhub.demo.world;

import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the hub reports of one complaint: {@code hub complaints show --json}.
 */
final class HubComplaint {

	private final JsonNode root;

	private HubComplaint(JsonNode root) {
		this.root = root;
	}

	static HubComplaint parse(String json) {
		return new HubComplaint(JsonMapper.shared().readTree(json));
	}

	/** How the hub found the sender's signature on a message that it accepted. */
	Optional<String> senderSignature(String messageId) {
		return this.root.path("messages")
			.valueStream()
			.filter((message) -> message.path("messageId").asString("").equals(messageId))
			.map((message) -> message.path("signature").asString(""))
			.findFirst();
	}

}
