package org.minwonhub.audit.source;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The few elements of an envelope of the exchange that matter here. */
final class ExchangeXml {

	private static final String NAMESPACES = "urn:minwonhub:xsd:";

	/** The third outcome, RETRY, leaves the delivery open. */
	private static final Set<String> ENDS = Set.of("PROCESSED", "REFUSED");

	private final Map<String, String> texts = new HashMap<>();

	private final List<String> ended = new ArrayList<>();

	private String delivery = "";

	private ExchangeXml() {
	}

	static ExchangeXml read(byte[] bytes) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
		ExchangeXml xml = new ExchangeXml();
		StringBuilder text = new StringBuilder();
		while (reader.hasNext()) {
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				text.setLength(0);
			}
			else if (event == XMLStreamConstants.CHARACTERS) {
				text.append(reader.getText());
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				if (String.valueOf(reader.getNamespaceURI()).startsWith(NAMESPACES)) {
					xml.element(reader.getLocalName(), text.toString().strip());
				}
				text.setLength(0);
			}
			else if (event == XMLStreamConstants.DTD) {
				throw new XMLStreamException("An envelope has no document type");
			}
		}
		return xml;
	}

	private void element(String name, String text) {
		this.texts.putIfAbsent(name, text);
		if (name.equals("deliveryId")) {
			this.delivery = text;
		}
		else if (name.equals("outcome") && ENDS.contains(text)) {
			this.ended.add(this.delivery);
		}
	}

	/** Whether there is an element of this name. */
	boolean holds(String name) {
		return this.texts.containsKey(name);
	}

	/** The text of the first element of this name; empty if there is none. */
	String first(String name) {
		return this.texts.getOrDefault(name, "");
	}

	/** Deliveries that it says were processed or refused. */
	List<String> ended() {
		return this.ended;
	}

}
