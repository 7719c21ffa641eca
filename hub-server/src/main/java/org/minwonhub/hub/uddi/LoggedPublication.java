package org.minwonhub.hub.uddi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.site.Sha256;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.Publishers;
import org.minwonhub.registry.uddi.UddiApi;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Publication in one transaction with its entry in the log: who did what to which keys,
 * and the SHA-256 of what the node answered. A refused call changes nothing; if its token
 * shows who called, it leaves its entry too, else it is counted, see
 * {@link RefusedCalls}.
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
		try {
			return this.transactions.durably(() -> {
				String answer = this.publication.answer(call);
				if (!call.getLocalName().startsWith("get_")) {
					record(call, answer);
				}
				return answer;
			});
		}
		catch (UddiFault refusal) {
			throw known(call).<RuntimeException>map((publisher) -> {
				this.transactions.durably(() -> record(call, publisher, refusal.error()));
				return new RecordedRefusal(refusal);
			}).orElse(refusal);
		}
	}

	/** Who calls, if the token says so. */
	private Optional<Publisher> known(Element call) {
		try {
			return Optional.of(this.publishers.of(text(call, "authInfo")));
		}
		catch (UddiFault unknown) {
			return Optional.empty();
		}
	}

	/**
	 * Not what was sent, which nobody has published, but its size and SHA-256: the token
	 * in it is the salt, so that only who kept the call can show what it was.
	 */
	private void record(Element call, Publisher publisher, UddiError error) {
		byte[] sent = ReadCall.sent();
		this.log.record("UDDI_REFUSED", subject(publisher),
				Map.of("account", publisher.name(), "call", call.getLocalName(), "code", error.code(), "size",
						Integer.toString(sent.length), "sent", Sha256.hex(sent)));
	}

	private void record(Element call, String answer) {
		Publisher publisher = this.publishers.of(text(call, "authInfo"));
		Pattern saved = SAVED.get(call.getLocalName());
		List<String> keys = ((saved != null) ? saved.matcher(answer).results().map((key) -> key.group(1)) : named(call))
			.distinct()
			.toList();
		this.log.record("UDDI_" + call.getLocalName().toUpperCase(Locale.ROOT), subject(publisher),
				Map.of("account", publisher.name(), "keys",
						keys.stream().limit(MOST_KEYS).collect(Collectors.joining(" ")), "count",
						Integer.toString(keys.size()), "answer", Sha256.hex(answer.getBytes(StandardCharsets.UTF_8))));
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

	private static String subject(Publisher publisher) {
		return (publisher.participant() != null) ? publisher.participant() : "centre";
	}

}
