package org.minwonhub.system.client;

import java.time.Instant;

import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMResult;

import jakarta.xml.bind.JAXB;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.annotation.XmlSchema;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.SoapEnvelopes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Envelopes as bytes, for those who send the same ones again or spoil them first.
 */
public final class Envelopes {

	private Envelopes() {
	}

	/** Signs a message once. */
	public static byte[] signed(Participant sender, Object message, Instant at) {
		return new EnvelopeSigner(sender.identity(), Participant.RANDOM).sign(content(message), at);
	}

	/** An envelope around a message, without any security header. */
	public static Document unsigned(Object message) {
		return SoapEnvelopes.around(content(message));
	}

	/** The message under the global element that has its type's name. */
	public static <T> Element content(T message) {
		@SuppressWarnings("unchecked")
		Class<T> type = (Class<T>) message.getClass();
		QName name = new QName(type.getPackage().getAnnotation(XmlSchema.class).namespace(), type.getSimpleName());
		DOMResult result = new DOMResult();
		JAXB.marshal(new JAXBElement<>(name, type, message), result);
		return ((Document) result.getNode()).getDocumentElement();
	}

}
