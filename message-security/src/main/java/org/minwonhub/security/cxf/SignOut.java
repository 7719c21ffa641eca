package org.minwonhub.security.cxf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamWriter;

import org.apache.cxf.interceptor.AttachmentOutInterceptor;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Holds back what CXF writes until it is whole, then signs it. Nothing reaches the wire
 * before that, so that a failure on the way still ends in a signed fault.
 */
final class SignOut extends AbstractPhaseInterceptor<Message> {

	private final SignOutEnding ending;

	/**
	 * @param signed sees the exact bytes before they leave
	 */
	SignOut(AnswerSigner signer, InstantSource clock, Consumer<byte[]> signed) {
		super(Phase.PRE_STREAM);
		addBefore(AttachmentOutInterceptor.class.getName());
		addBefore(StaxOutInterceptor.class.getName());
		this.ending = new SignOutEnding(signer, clock, signed);
	}

	@Override
	public void handleMessage(Message message) {
		OutputStream wire = message.getContent(OutputStream.class);
		if (wire == null) {
			return;
		}
		message.put(HeldBack.class, new HeldBack(wire, new ByteArrayOutputStream(8192)));
		message.setContent(OutputStream.class, message.get(HeldBack.class).buffer());
		message.getInterceptorChain().add(this.ending);
	}

	@Override
	public void handleFault(Message message) {
		HeldBack held = message.get(HeldBack.class);
		if (held != null) {
			message.remove(HeldBack.class.getName());
			message.setContent(OutputStream.class, held.wire());
			message.removeContent(XMLStreamWriter.class);
		}
	}

	record HeldBack(OutputStream wire, ByteArrayOutputStream buffer) {
	}

}
