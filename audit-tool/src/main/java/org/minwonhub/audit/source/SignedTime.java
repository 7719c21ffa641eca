package org.minwonhub.audit.source;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** When an envelope says that it was signed (Timestamp of WS-Security). */
final class SignedTime {

	private static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

	private SignedTime() {
	}

	/**
	 * The beginning of time if it says nothing: then nothing else about it holds either.
	 */
	static Instant of(byte[] envelope) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(envelope));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Created")
						&& WSU.equals(reader.getNamespaceURI())) {
					return Instant.parse(reader.getElementText().strip());
				}
			}
			return Instant.EPOCH;
		}
		catch (XMLStreamException | DateTimeException ex) {
			return Instant.EPOCH;
		}
	}

}
