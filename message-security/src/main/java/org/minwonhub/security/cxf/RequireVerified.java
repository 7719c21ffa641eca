package org.minwonhub.security.cxf;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;

/** The last lock before the service: whatever way a message found, it was verified. */
final class RequireVerified extends AbstractPhaseInterceptor<Message> {

	RequireVerified() {
		super(Phase.PRE_INVOKE);
	}

	@Override
	public void handleMessage(Message message) {
		if (message.getExchange().get(VerifiedEnvelope.class) == null) {
			SecurityRefusal refusal = new SecurityRefusal(RefusalCode.UNSIGNED, "no verified envelope");
			throw new SoapFault(refusal.rule(), refusal, FaultCodes.of(refusal.code()));
		}
	}

}
