package org.minwonhub.security.cxf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamReader;

import org.apache.cxf.common.util.UrlUtils;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.staxutils.StaxUtils;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The bytes of a CXF message, and what becomes of them. */
final class Wire {

	private Wire() {
	}

	/** A GET for {@code ?wsdl} or {@code ?xsd}, which CXF answers without the service. */
	static boolean asksForDescription(Message message) {
		String query = (String) message.get(Message.QUERY_STRING);
		if (query == null || !"GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
			return false;
		}
		Map<String, String> asked = UrlUtils.parseQueryString(query);
		return asked.containsKey("wsdl") || asked.containsKey("xsd");
	}

	/** Reads the whole message, and never more than the limit. */
	static byte[] read(Message message, int maxBytes) throws SecurityRefusal {
		if (announced(message) > maxBytes) {
			throw tooLarge(maxBytes);
		}
		try (InputStream in = message.getContent(InputStream.class)) {
			if (in == null) {
				throw new SecurityRefusal(RefusalCode.MALFORMED, "an empty message");
			}
			byte[] bytes = in.readNBytes(maxBytes + 1);
			if (bytes.length > maxBytes) {
				throw tooLarge(maxBytes);
			}
			return bytes;
		}
		catch (IOException ex) {
			throw new Fault(ex);
		}
	}

	/**
	 * Gives CXF the verified elements themselves to read, so that nothing is parsed
	 * twice.
	 */
	static void handOver(VerifiedEnvelope envelope, Message message) {
		message.put(VerifiedEnvelope.class, envelope);
		Document document = envelope.content().getOwnerDocument();
		withoutSecurityHeader(document);
		message.removeContent(InputStream.class);
		message.setContent(XMLStreamReader.class, StaxUtils.createXMLStreamReader(document));
	}

	/** It is understood and done with; an empty Header spares CXF a copy. */
	private static void withoutSecurityHeader(Document document) {
		Element envelope = document.getDocumentElement();
		Node header = envelope.getFirstChild();
		while (header != null && !"Header".equals(header.getLocalName())) {
			header = header.getNextSibling();
		}
		if (header == null) {
			return;
		}
		boolean others = false;
		for (Node child = header.getFirstChild(); child != null;) {
			Node next = child.getNextSibling();
			if ("Security".equals(child.getLocalName())) {
				header.removeChild(child);
			}
			else {
				others |= child instanceof Element;
			}
			child = next;
		}
		if (!others) {
			envelope.removeChild(header);
		}
	}

	private static long announced(Message message) {
		Map<String, List<String>> headers = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
		if (headers == null) {
			return -1;
		}
		Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		anyCase.putAll(headers);
		return number(anyCase.get("Content-Length"));
	}

	private static long number(@Nullable List<String> values) {
		if (values == null || values.isEmpty() || !values.get(0).matches("[0-9]{1,18}")) {
			return -1;
		}
		return Long.parseLong(values.get(0));
	}

	private static SecurityRefusal tooLarge(int maxBytes) {
		return new SecurityRefusal(RefusalCode.TOO_LARGE, "more than " + maxBytes + " bytes");
	}

}
