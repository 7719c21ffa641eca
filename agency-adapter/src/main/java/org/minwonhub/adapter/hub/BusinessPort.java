package org.minwonhub.adapter.hub;

import java.time.InstantSource;

import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.jaxws.DispatchImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.UnreadableMessageException;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.cxf.SignedClient;
import org.minwonhub.security.cxf.SignedExchange;
import org.minwonhub.xsd.common.HubFault;
import org.minwonhub.xsd.common.Receipt;

/**
 * Sends business messages as the XML they were given, never from objects: a message sent
 * again must have the same content hash, and how objects become XML may differ from one
 * start of the program to the next.
 */
final class BusinessPort {

	private static final EnvelopeVerifier OWN = new EnvelopeVerifier(new PossessionTrust());

	private final String namespace;

	private final Dispatch<Source> dispatch;

	private final Client client;

	private final InstantSource clock;

	BusinessPort(String serviceNamespace, String service, String address, EnvelopeSigner signer,
			EnvelopeVerifier verifier, InstantSource clock) {
		this.namespace = serviceNamespace;
		QName name = new QName(serviceNamespace, service);
		Service jaxws = Service.create(new QName(serviceNamespace, service + "Service"));
		jaxws.addPort(name, SOAPBinding.SOAP11HTTP_BINDING, address);
		this.dispatch = jaxws.createDispatch(name, Source.class, Service.Mode.PAYLOAD);
		this.dispatch.getRequestContext().put("thread.local.request.context", "true");
		this.client = ((DispatchImpl<?>) this.dispatch).getClient();
		this.clock = clock;
		SignedClient.secure(this.client, signer, verifier, clock);
	}

	Client client() {
		return this.client;
	}

	/**
	 * @param content the Body's child
	 * @return the receipt, whose message id and content hash are those of what was sent
	 */
	Receipted send(String operation, Element content) throws HubCallException {
		this.dispatch.getRequestContext().put(BindingProvider.SOAPACTION_USE_PROPERTY, true);
		this.dispatch.getRequestContext()
			.put(BindingProvider.SOAPACTION_URI_PROPERTY, this.namespace + ":" + operation);
		try {
			this.dispatch.invoke(new DOMSource(content));
		}
		catch (WebServiceException ex) {
			throw failure(ex);
		}
		return receipted(SignedClient.lastExchange(this.client).orElseThrow());
	}

	private Receipted receipted(SignedExchange exchange) throws HubCallException {
		byte[] answer = exchange.answer().orElseThrow().bytes();
		try {
			Receipt receipt = MessageXml.read(exchange.answer().orElseThrow().content(), Receipt.class);
			String sent = OWN.verifyAsOf(exchange.request(), this.clock.instant()).contentHash();
			if (!sent.equals(receipt.getContentHash())) {
				throw new HubCallException(Troubles.of(Troubles.RECEIPT_MISMATCH, "contentHash"), false,
						new IllegalStateException());
			}
			return new Receipted(exchange.request(), answer, receipt);
		}
		catch (UnreadableMessageException | SecurityRefusal ex) {
			throw new HubCallException(Troubles.of(Troubles.RECEIPT_MISMATCH, "unreadable"), false, ex);
		}
	}

	private HubCallException failure(WebServiceException ex) {
		HubCallException unverified = HubCalls.withoutVerifiedAnswer(ex, this.client);
		if (unverified != null) {
			return unverified;
		}
		Element fault = SignedClient.lastExchange(this.client).orElseThrow().answer().orElseThrow().content();
		NodeList details = fault.getElementsByTagNameNS("urn:minwonhub:xsd:common:v1", "HubFault");
		try {
			if (details.getLength() == 1 && details.item(0) instanceof Element detail) {
				HubFault said = MessageXml.read(detail, HubFault.class);
				return new HubCallException(Troubles.of(said), said.isRetryable(), ex);
			}
		}
		catch (UnreadableMessageException unreadable) {
			ex.addSuppressed(unreadable);
		}
		return new HubCallException(Troubles.of(Troubles.HUB_UNREACHABLE, "FAULT_WITHOUT_DETAIL"), true, ex);
	}

	/**
	 * @param envelope the exact bytes that were sent
	 * @param answer the exact bytes that came back
	 * @param receipt what they say
	 */
	record Receipted(byte[] envelope, byte[] answer, Receipt receipt) {
	}

}
