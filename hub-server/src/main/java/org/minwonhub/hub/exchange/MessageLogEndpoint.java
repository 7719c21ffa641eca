package org.minwonhub.hub.exchange;

import jakarta.jws.WebService;
import org.minwonhub.hub.audit.EvidenceDesk;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.wsdl.MessageLog;
import org.minwonhub.xsd.log.FindEntries;
import org.minwonhub.xsd.log.FindEntriesResponse;
import org.minwonhub.xsd.log.GetCheckpoint;
import org.minwonhub.xsd.log.GetCheckpointResponse;
import org.minwonhub.xsd.log.GetEvidence;
import org.minwonhub.xsd.log.GetEvidenceResponse;
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

	private final OwnEntries entries;

	private final EvidenceDesk evidence;

	MessageLogEndpoint(Calls calls, Proofs proofs, OwnEntries entries, EvidenceDesk evidence) {
		this.calls = calls;
		this.proofs = proofs;
		this.entries = entries;
		this.evidence = evidence;
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

	@Override
	public FindEntriesResponse findEntries(FindEntries request) {
		return this.entries.find(this.calls.caller(request).participant(), request);
	}

	@Override
	public GetEvidenceResponse getEvidence(GetEvidence request) {
		String caller = this.calls.caller(request).participant();
		GetEvidenceResponse response = new GetEvidenceResponse();
		response.setEvidence(this.evidence.ofOwnMessage(Urn.parse(request.getOfMessage()), caller).toBytes());
		return response;
	}

}
