package org.minwonhub.hub.operations;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamResult;

/**
 * An envelope with line breaks and indents, for people only: nothing is verified by it.
 */
final class ReadableXml {

	private ReadableXml() {
	}

	/**
	 * @param envelope that was verified when it was accepted
	 */
	static String of(byte[] envelope) {
		XMLInputFactory input = XMLInputFactory.newDefaultFactory();
		input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			TransformerFactory factory = TransformerFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			Transformer transformer = factory.newTransformer();
			transformer.setOutputProperty(OutputKeys.INDENT, "yes");
			transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
			transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
			StringWriter text = new StringWriter();
			transformer.transform(new StAXSource(input.createXMLStreamReader(new ByteArrayInputStream(envelope))),
					new StreamResult(text));
			return text.toString();
		}
		catch (XMLStreamException | TransformerException ex) {
			throw new IllegalStateException("An accepted envelope is XML", ex);
		}
	}

}
