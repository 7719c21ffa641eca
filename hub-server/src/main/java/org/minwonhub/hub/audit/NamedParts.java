package org.minwonhub.hub.audit;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which files and sealed parts a message names: by a file's SHA-256, by a sealed part's
 * commitment.
 */
final class NamedParts {

	private static final String COMPLAINT = "urn:minwonhub:xsd:complaint:v1";

	/** The element that holds the name, by the element around it. */
	private static final Map<String, String> NAMES = Map.of("attachment", "sha256", "petitionerPart", "commitment");

	private NamedParts() {
	}

	/** The names in an envelope that was verified before, each once. */
	static List<String> in(byte[] envelope) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(envelope));
			return in(reader);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("An accepted envelope is XML", ex);
		}
	}

	private static List<String> in(XMLStreamReader reader) throws XMLStreamException {
		List<String> names = new ArrayList<>();
		String around = "";
		while (reader.hasNext()) {
			if (reader.next() == XMLStreamConstants.START_ELEMENT && COMPLAINT.equals(reader.getNamespaceURI())) {
				String element = reader.getLocalName();
				if (element.equals(NAMES.get(around))) {
					String name = reader.getElementText().strip();
					if (!names.contains(name)) {
						names.add(name);
					}
				}
				else if (NAMES.containsKey(element)) {
					around = element;
				}
			}
		}
		return names;
	}

}
