package org.minwonhub.security.cxf;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.minwonhub.security.VerifiedEnvelope;
import org.w3c.dom.Element;

/** Turns whatever went wrong into the fault that the translator makes of it. */
final class TranslateFault extends AbstractPhaseInterceptor<Message> {

	private final FaultTranslator translator;

	TranslateFault(FaultTranslator translator) {
		super(Phase.SETUP);
		this.translator = translator;
	}

	@Override
	public void handleMessage(Message message) {
		Exception thrown = message.getContent(Exception.class);
		Throwable problem = (thrown instanceof Fault && thrown.getCause() != null) ? thrown.getCause() : thrown;
		this.translator.translate(problem, message.getExchange().get(VerifiedEnvelope.class))
			.ifPresent((fault) -> message.setContent(Exception.class, soapFault(fault)));
	}

	private static SoapFault soapFault(TranslatedFault fault) {
		SoapFault soap = new SoapFault(fault.message(), fault.code());
		Element content = fault.detail();
		if (content != null) {
			Element detail = soap.getOrCreateDetail();
			detail.appendChild(detail.getOwnerDocument().importNode(content, true));
		}
		return soap;
	}

}
