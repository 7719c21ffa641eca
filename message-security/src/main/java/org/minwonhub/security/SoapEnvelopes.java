package org.minwonhub.security;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes SOAP 1.1 envelopes. */
public final class SoapEnvelopes {

	private SoapEnvelopes() {
	}

	/** A new envelope with a copy of the element as its Body's only child. */
	public static Document around(Element content) {
		Document document = newDocument();
		Element envelope = document.createElementNS(Ns.SOAP11, "soap:Envelope");
		envelope.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:soap", Ns.SOAP11);
		document.appendChild(envelope);
		envelope.appendChild(document.createElementNS(Ns.SOAP11, "soap:Header"));
		Element body = document.createElementNS(Ns.SOAP11, "soap:Body");
		envelope.appendChild(body);
		body.appendChild(document.importNode(content, true));
		// Declares what the element took from its old surroundings or never declared.
		document.normalizeDocument();
		return document;
	}

	private static Document newDocument() {
		try {
			return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("The JDK makes no XML documents", ex);
		}
	}

}
