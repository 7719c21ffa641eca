package org.minwonhub.system.load;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.minwonhub.system.client.Envelopes;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.w3c.dom.Element;

/** A complaint's text that makes the message as long as wanted. */
final class Texts {

	private static final String SENTENCE = "수출 자금을 신청하려는 중소기업입니다. 필요한 서류와 처리 기간을 알려 주시기 바랍니다. ";

	private Texts() {
	}

	/**
	 * @param bytes of the whole message as it stands in the Body; never less than it
	 * takes without a text
	 */
	static String complaint(Participant sender, int bytes) {
		int rest = bytes
				- length(Envelopes.content(Messages.addressed(sender, ClientJob.SLEEPING_AGENCY, "load-1", "")));
		StringBuilder text = new StringBuilder(SENTENCE);
		while (utf8(text.toString()) < rest) {
			text.append(SENTENCE);
		}
		while (text.length() > 1 && utf8(text.toString()) > rest) {
			text.setLength(text.length() - 1);
		}
		return text.toString();
	}

	private static int length(Element content) {
		StringWriter written = new StringWriter();
		try {
			TransformerFactory.newDefaultInstance()
				.newTransformer()
				.transform(new DOMSource(content), new StreamResult(written));
		}
		catch (TransformerException ex) {
			throw new IllegalStateException("A message that cannot be written", ex);
		}
		return utf8(written.toString());
	}

	private static int utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
