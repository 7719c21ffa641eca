package org.minwonhub.hub.exchange;

import jakarta.jws.WebService;
import org.minwonhub.wsdl.MessageLog;
import org.minwonhub.xsd.log.GetCheckpoint;
import org.minwonhub.xsd.log.GetCheckpointResponse;
import org.minwonhub.xsd.log.GetProof;
import org.minwonhub.xsd.log.GetProofResponse;

import org.springframework.stereotype.Component;

/**
 * The MessageLog service.
 */
@Component
@WebService(endpointInterface = "org.minwonhub.wsdl.MessageLog", targetNamespace = "urn:minwonhub:wsdl:message-log:v1",
		serviceName = "MessageLogService", portName = "MessageLog", wsdlLocation = "classpath:wsdl/message-log-v1.wsdl")
class MessageLogEndpoint implements MessageLog {

	private final Calls calls;

	private final Proofs proofs;

	MessageLogEndpoint(Calls calls, Proofs proofs) {
		this.calls = calls;
		this.proofs = proofs;
	}

	@Override
	public GetCheckpointResponse getCheckpoint(GetCheckpoint request) {
		this.calls.caller(request);
		return this.proofs.checkpoint();
	}

	@Override
	public GetProofResponse getProof(GetProof request) {
		return this.proofs.proof(this.calls.caller(request).participant(), request);
	}

}
