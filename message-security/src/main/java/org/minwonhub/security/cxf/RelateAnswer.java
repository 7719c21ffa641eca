package org.minwonhub.security.cxf;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.VerifiedEnvelope;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Answers a request that came with a WS-Addressing MessageID with RelatesTo and Action
 * (WS-Addressing 1.0 Core §3.2), which are then signed like every header of that
 * namespace. Requests without one are answered without.
 */
final class RelateAnswer extends AbstractSoapInterceptor {

	private static final String WSA = "http://www.w3.org/2005/08/addressing";

	private static final String FAULT_ACTION = WSA + "/soap/fault";

	RelateAnswer() {
		super(Phase.PRE_LOGICAL);
	}

	@Override
	public void handleMessage(SoapMessage message) {
		VerifiedEnvelope request = message.getExchange().get(VerifiedEnvelope.class);
		String messageId = (request != null) ? messageId(request) : null;
		if (messageId != null && request != null) {
			Document document = request.content().getOwnerDocument();
			add(message, document, "Action", action(message));
			add(message, document, "RelatesTo", messageId);
		}
	}

	private static @Nullable String messageId(VerifiedEnvelope request) {
		Element envelope = request.content().getOwnerDocument().getDocumentElement();
		NodeList headers = envelope.getElementsByTagNameNS(WSA, "MessageID");
		for (int i = 0; i < headers.getLength(); i++) {
			// Only a header of its own was verified, and nothing that looks like one.
			if (headers.item(i).getParentNode().getParentNode() == envelope
					&& "Header".equals(headers.item(i).getParentNode().getLocalName())) {
				return headers.item(i).getTextContent();
			}
		}
		return null;
	}

	/** WS-Addressing 1.0 Metadata §4.4.4, with the colon that goes with URNs. */
	private static String action(SoapMessage message) {
		BindingOperationInfo operation = message.getExchange().getBindingOperationInfo();
		if (message.getContent(Exception.class) != null || operation == null) {
			return FAULT_ACTION;
		}
		QName portType = operation.getOperationInfo().getInterface().getName();
		return portType.getNamespaceURI() + ":" + portType.getLocalPart() + ":" + operation.getName().getLocalPart()
				+ "Response";
	}

	private static void add(SoapMessage message, Document document, String name, String value) {
		Element header = document.createElementNS(WSA, "wsa:" + name);
		header.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsa", WSA);
		header.setTextContent(value);
		message.getHeaders().add(new SoapHeader(new QName(WSA, name), header));
	}

}
