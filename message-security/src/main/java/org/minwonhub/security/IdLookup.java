package org.minwonhub.security;

import java.util.List;

import javax.xml.crypto.dom.DOMCryptoContext;

import org.apache.wss4j.dom.callback.CallbackLookup;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Lets WSS4J see exactly the elements that {@link ElementIds} found, instead of searching
 * the document by its own rules.
 */
final class IdLookup implements CallbackLookup {

	private final Element body;

	private final ElementIds ids;

	IdLookup(Element body, ElementIds ids) {
		this.body = body;
		this.ids = ids;
	}

	@Override
	public @Nullable Element getElement(String id, @Nullable String valueType, boolean checkMultipleElements) {
		return this.ids.find(id.startsWith("#") ? id.substring(1) : id);
	}

	@Override
	public @Nullable Element getAndRegisterElement(String id, @Nullable String valueType, boolean checkMultipleElements,
			DOMCryptoContext context) {
		Element element = getElement(id, valueType, checkMultipleElements);
		if (element != null) {
			register(element, Ns.WSU, context);
			register(element, null, context);
		}
		return element;
	}

	private static void register(Element element, @Nullable String namespace, DOMCryptoContext context) {
		if (element.hasAttributeNS(namespace, "Id")) {
			context.setIdAttributeNS(element, namespace, "Id");
		}
	}

	@Override
	public List<Element> getElements(String localname, String namespace) {
		return List.of();
	}

	@Override
	public Element getSOAPBody() {
		return this.body;
	}

}
