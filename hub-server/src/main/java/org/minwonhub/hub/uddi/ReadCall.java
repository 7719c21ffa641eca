package org.minwonhub.hub.uddi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

import javax.xml.stream.XMLStreamReader;

import org.apache.cxf.common.util.UrlUtils;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.staxutils.StaxUtils;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads and checks a call before CXF sees any of it. */
final class ReadCall extends AbstractPhaseInterceptor<Message> {

	private final CallParser parser;

	ReadCall(CallParser parser) {
		super(Phase.RECEIVE);
		addBefore(AttachmentInInterceptor.class.getName());
		this.parser = parser;
	}

	/** The checked call that the calling thread is serving. */
	static Element current() {
		return Objects.requireNonNull(PhaseInterceptorChain.getCurrentMessage().getExchange().get(Element.class));
	}

	/** The bytes that it came in. */
	static byte[] sent() {
		return Objects.requireNonNull(PhaseInterceptorChain.getCurrentMessage().getExchange().get(Sent.class)).bytes();
	}

	@Override
	public void handleMessage(Message message) {
		if (asksForDescription(message)) {
			return;
		}
		try {
			if (!"POST".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
				throw new UddiFault(UddiError.UNSUPPORTED,
						"POST a SOAP 1.1 envelope; ?wsdl describes it. SOAP 1.1 봉투를 POST하십시오");
			}
			Sent sent = new Sent(bytes(message));
			Document envelope = this.parser.parse(sent.bytes());
			Element call = CallParser.call(envelope);
			this.parser.check(call);
			message.getExchange().put(Element.class, call);
			message.getExchange().put(Sent.class, sent);
			message.removeContent(InputStream.class);
			message.setContent(XMLStreamReader.class, StaxUtils.createXMLStreamReader(envelope));
		}
		catch (UddiFault ex) {
			throw new Fault(ex);
		}
	}

	/** A GET for {@code ?wsdl} or {@code ?xsd}, which CXF answers without the service. */
	private static boolean asksForDescription(Message message) {
		String query = (String) message.get(Message.QUERY_STRING);
		if (query == null || !"GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
			return false;
		}
		Map<String, String> asked = UrlUtils.parseQueryString(query);
		return asked.containsKey("wsdl") || asked.containsKey("xsd");
	}

	/** {@link UddiServlet} has read no more than the limit, and one. */
	private static byte[] bytes(Message message) {
		try (InputStream in = message.getContent(InputStream.class)) {
			return (in != null) ? in.readAllBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new Fault(ex);
		}
	}

	private record Sent(byte[] bytes) {

	}

}
