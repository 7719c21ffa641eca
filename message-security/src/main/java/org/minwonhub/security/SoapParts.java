package org.minwonhub.security;

import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The elements of an envelope that matter, each found by its place and only by its place.
 *
 * @param body the Envelope's own and only Body
 * @param content the Body's only element child
 * @param security the only WS-Security header
 * @param timestamp the only Timestamp in it
 * @param signature the only Signature in it
 * @param addressing all WS-Addressing headers
 */
record SoapParts(Element body, Element content, Element security, Element timestamp, Element signature,
		List<Element> addressing) {

	static SoapParts of(Document document) throws SecurityRefusal {
		Element envelope = document.getDocumentElement();
		if (Children.is(envelope, Ns.SOAP12, "Envelope")) {
			throw new SecurityRefusal(RefusalCode.WRONG_SOAP_VERSION, "a SOAP 1.2 envelope where SOAP 1.1 is spoken");
		}
		if (!Children.is(envelope, Ns.SOAP11, "Envelope")) {
			throw new SecurityRefusal(RefusalCode.MALFORMED, "the root element is not a SOAP 1.1 Envelope");
		}
		List<Element> children = Children.of(envelope);
		if (Children.hasText(envelope) || children.isEmpty()) {
			throw new SecurityRefusal(RefusalCode.MALFORMED, "an Envelope holds a Header and a Body");
		}
		boolean headed = Children.is(children.get(0), Ns.SOAP11, "Header");
		if (!headed && children.size() == 1) {
			throw new SecurityRefusal(RefusalCode.UNSIGNED, "no WS-Security header");
		}
		if (!headed || children.size() != 2 || !Children.is(children.get(1), Ns.SOAP11, "Body")) {
			throw new SecurityRefusal(RefusalCode.WRAPPED, "an Envelope holds one Header and then one Body");
		}
		return of(children.get(0), children.get(1));
	}

	private static SoapParts of(Element header, Element body) throws SecurityRefusal {
		List<Element> securities = Children.of(header, Ns.WSSE, "Security");
		if (securities.isEmpty() || securities.get(0).hasAttributeNS(Ns.SOAP11, "actor")) {
			throw new SecurityRefusal(RefusalCode.UNSIGNED, "no WS-Security header without an actor");
		}
		if (securities.size() > 1) {
			throw new SecurityRefusal(RefusalCode.WRAPPED, "more than one WS-Security header");
		}
		Element security = securities.get(0);
		requireKnown(security);
		Element signature = only(security, Ns.DS, "Signature", RefusalCode.UNSIGNED);
		Element timestamp = only(security, Ns.WSU, "Timestamp", RefusalCode.MESSAGE_EXPIRED);
		List<Element> addressing = Children.of(header)
			.stream()
			.filter((child) -> child.getNamespaceURI() != null && Ns.ADDRESSING.contains(child.getNamespaceURI()))
			.toList();
		return new SoapParts(body, content(body), security, timestamp, signature, addressing);
	}

	private static Element content(Element body) throws SecurityRefusal {
		List<Element> contents = Children.of(body);
		if (contents.size() != 1 || Children.hasText(body)) {
			throw new SecurityRefusal(RefusalCode.MALFORMED, "a Body holds exactly one element");
		}
		return contents.get(0);
	}

	private static Element only(Element security, String namespace, String name, RefusalCode missing)
			throws SecurityRefusal {
		List<Element> found = Children.of(security, namespace, name);
		if (found.isEmpty()) {
			throw new SecurityRefusal(missing, "no " + name + " in the WS-Security header");
		}
		if (found.size() > 1) {
			throw new SecurityRefusal(RefusalCode.WRAPPED, "more than one " + name + " in the WS-Security header");
		}
		return found.get(0);
	}

	private static void requireKnown(Element security) throws SecurityRefusal {
		for (Element child : Children.of(security)) {
			if (!Children.is(child, Ns.WSSE, "BinarySecurityToken") && !Children.is(child, Ns.WSU, "Timestamp")
					&& !Children.is(child, Ns.DS, "Signature")) {
				throw new SecurityRefusal(RefusalCode.KEY_REFERENCE_UNSUPPORTED,
						"the WS-Security header holds something other than X.509 tokens, Timestamp and Signature");
			}
		}
	}

}
