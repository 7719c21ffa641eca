package org.minwonhub.hub.uddi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.Publishers;
import org.minwonhub.registry.uddi.UddiApi;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Publication in one transaction with its entry in the log: who did what to which keys,
 * and the SHA-256 of what the node answered. A refused call changes nothing and leaves
 * its number alone, see {@link RefusedCalls}.
 */
class LoggedPublication implements UddiApi {

	/** More are counted, so that an entry stays short. */
	private static final int MOST_KEYS = 20;

	private static final Map<String, Pattern> SAVED = Map.of("save_business", key("businessEntity", "businessKey"),
			"save_service", key("businessService", "serviceKey"), "save_binding", key("bindingTemplate", "bindingKey"),
			"save_tModel", key("tModel", "tModelKey"));

	private final UddiApi publication;

	private final Publishers publishers;

	private final Transactions transactions;

	private final AdministrationLog log;

	LoggedPublication(UddiApi publication, Publishers publishers, Transactions transactions, AdministrationLog log) {
		this.publication = publication;
		this.publishers = publishers;
		this.transactions = transactions;
		this.log = log;
	}

	@Override
	public String answer(Element call) {
		return this.transactions.durably(() -> {
			String answer = this.publication.answer(call);
			if (!call.getLocalName().startsWith("get_")) {
				record(call, answer);
			}
			return answer;
		});
	}

	private void record(Element call, String answer) {
		Publisher publisher = this.publishers.of(text(call, "authInfo"));
		Pattern saved = SAVED.get(call.getLocalName());
		List<String> keys = ((saved != null) ? saved.matcher(answer).results().map((key) -> key.group(1)) : named(call))
			.distinct()
			.toList();
		this.log.record("UDDI_" + call.getLocalName().toUpperCase(Locale.ROOT),
				(publisher.participant() != null) ? publisher.participant() : "centre",
				Map.of("account", publisher.name(), "keys",
						keys.stream().limit(MOST_KEYS).collect(Collectors.joining(" ")), "count",
						Integer.toString(keys.size()), "answer", sha256(answer)));
	}

	/** What a delete names, and whom an assertion is about. */
	private static Stream<String> named(Element call) {
		Stream.Builder<String> keys = Stream.builder();
		for (Node node = call.getFirstChild(); node != null; node = node.getNextSibling()) {
			if ("publisherAssertion".equals(node.getLocalName())) {
				keys.add(text((Element) node, "fromKey") + ">" + text((Element) node, "toKey"));
			}
			else if (node instanceof Element && !"authInfo".equals(node.getLocalName())) {
				keys.add(node.getTextContent().strip());
			}
		}
		return keys.build();
	}

	private static String text(Element parent, String name) {
		Node child = parent.getElementsByTagNameNS(CallParser.UDDI, name).item(0);
		return (child != null) ? child.getTextContent().strip() : "";
	}

	private static Pattern key(String element, String attribute) {
		return Pattern.compile("<(?:[\\w.-]+:)?" + element + "\\s[^>]*?\\b" + attribute + "=\"([^\"]*)\"");
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
