package org.minwonhub.hub.exchange;

import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.minwonhub.hub.complaint.ComplaintViews;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.Caller;
import org.minwonhub.hub.intake.KeptMessages;
import org.minwonhub.hub.intake.Receipts;
import org.minwonhub.hub.recovery.RecoveryDesk;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.xsd.complaint.ComplaintView;
import org.minwonhub.xsd.complaint.FindComplaints;
import org.minwonhub.xsd.complaint.FindComplaintsResponse;
import org.minwonhub.xsd.complaint.GetComplaint;
import org.minwonhub.xsd.complaint.GetComplaintResponse;
import org.minwonhub.xsd.complaint.GetReceipt;
import org.minwonhub.xsd.complaint.GetReceiptResponse;
import org.minwonhub.xsd.complaint.Origin;
import org.minwonhub.xsd.complaint.PingResponse;
import org.minwonhub.xsd.complaint.Recovery;

import org.springframework.stereotype.Component;

/**
 * What participants may ask.
 */
@Component
class Queries {

	private final Transactions transactions;

	private final ComplaintViews views;

	private final Receipts receipts;

	private final KeptMessages kept;

	private final DatabaseClock clock;

	private final RecoveryDesk recoveries;

	Queries(Transactions transactions, ComplaintViews views, Receipts receipts, KeptMessages kept, DatabaseClock clock,
			RecoveryDesk recoveries) {
		this.transactions = transactions;
		this.views = views;
		this.receipts = receipts;
		this.kept = kept;
		this.clock = clock;
		this.recoveries = recoveries;
	}

	GetComplaintResponse getComplaint(Caller caller, GetComplaint request) {
		long names = Stream.of(request.getComplaintId(), request.getApplicationNumber(), request.getOrigin())
			.filter(Objects::nonNull)
			.count();
		if (names != 1) {
			throw new Refused(FaultCode.CONTENT_CONTRADICTS,
					new Refused.Violation("complaintId", "either this, applicationNumber or origin"));
		}
		return this.transactions.durably(() -> (request.getOrigin() != null)
				? filed(caller.participant(), request.getOrigin()) : named(caller.participant(), request));
	}

	private GetComplaintResponse named(String caller, GetComplaint request) {
		GetComplaintResponse response = new GetComplaintResponse();
		response.setComplaint(this.views.one(caller, request.getComplaintId(), request.getApplicationNumber())
			.orElseThrow(() -> new Refused(FaultCode.COMPLAINT_UNKNOWN)));
		return response;
	}

	private GetComplaintResponse filed(String caller, Origin origin) {
		GetComplaintResponse response = new GetComplaintResponse();
		ComplaintView complaint = this.views.filedFrom(caller, origin)
			.orElseThrow(() -> new Refused(FaultCode.COMPLAINT_UNKNOWN));
		response.setComplaint(complaint);
		this.kept.filing(Urn.parse(complaint.getComplaintId())).ifPresent(response::setFiling);
		return response;
	}

	FindComplaintsResponse findComplaints(Caller caller, FindComplaints request) {
		return this.transactions.durably(() -> this.views.find(caller.participant(), request));
	}

	GetReceiptResponse getReceipt(Caller caller, GetReceipt request) {
		UUID message = Urn.parse(request.getOfMessage());
		GetReceiptResponse response = new GetReceiptResponse();
		response.setReceipt(this.transactions.durably(() -> this.receipts.find(caller.participant(), message)
			.orElseThrow(() -> new Refused(FaultCode.MESSAGE_UNKNOWN))));
		return response;
	}

	PingResponse ping(Caller caller) {
		PingResponse response = new PingResponse();
		response.setHubTime(this.clock.now().atOffset(ZoneOffset.UTC));
		response.setParticipant(caller.participant());
		response.setCertificateExpires(caller.certificate().notAfter().atOffset(ZoneOffset.UTC));
		response.setVersion(Site.version());
		response.setLastSenderSeq(this.transactions.durably(() -> this.kept.lastSenderSeq(caller.participant())));
		this.recoveries.openFor(caller.participant()).ifPresent((epoch) -> response.setRecovery(recovery(epoch)));
		return response;
	}

	private static Recovery recovery(RecoveryDesk.Epoch epoch) {
		Recovery recovery = new Recovery();
		recovery.setEpoch(epoch.number());
		recovery.setSince(epoch.since().atOffset(ZoneOffset.UTC));
		return recovery;
	}

}
