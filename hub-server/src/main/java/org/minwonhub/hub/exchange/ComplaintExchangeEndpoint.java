package org.minwonhub.hub.exchange;

import jakarta.jws.WebService;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.AddFollowUp;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.FindComplaints;
import org.minwonhub.xsd.complaint.FindComplaintsResponse;
import org.minwonhub.xsd.complaint.GetComplaint;
import org.minwonhub.xsd.complaint.GetComplaintResponse;
import org.minwonhub.xsd.complaint.GetReceipt;
import org.minwonhub.xsd.complaint.GetReceiptResponse;
import org.minwonhub.xsd.complaint.OfferMessages;
import org.minwonhub.xsd.complaint.OfferMessagesResponse;
import org.minwonhub.xsd.complaint.Ping;
import org.minwonhub.xsd.complaint.PingResponse;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.RateAnswer;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.RemoveAtOrigin;
import org.minwonhub.xsd.complaint.ReportProgress;
import org.minwonhub.xsd.complaint.ResendMessage;
import org.minwonhub.xsd.complaint.ResendMessageResponse;
import org.minwonhub.xsd.complaint.RetractAnswer;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.TransferComplaint;
import org.minwonhub.xsd.complaint.WithdrawComplaint;

import org.springframework.stereotype.Component;

/**
 * The ComplaintExchange service.
 */
@Component
@WebService(endpointInterface = "org.minwonhub.wsdl.ComplaintExchange",
		targetNamespace = "urn:minwonhub:wsdl:complaint-exchange:v1", serviceName = "ComplaintExchangeService",
		portName = "ComplaintExchange", wsdlLocation = "classpath:wsdl/complaint-exchange-v1.wsdl")
class ComplaintExchangeEndpoint implements ComplaintExchange {

	private final Calls calls;

	private final Queries queries;

	private final Resending resending;

	ComplaintExchangeEndpoint(Calls calls, Queries queries, Resending resending) {
		this.calls = calls;
		this.queries = queries;
		this.resending = resending;
	}

	@Override
	public Receipt submitComplaint(SubmitComplaint request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt amendComplaint(AmendComplaint request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt withdrawComplaint(WithdrawComplaint request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt removeAtOrigin(RemoveAtOrigin request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt acceptComplaint(AcceptComplaint request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt reportProgress(ReportProgress request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt transferComplaint(TransferComplaint request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt publishAnswer(PublishAnswer request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt retractAnswer(RetractAnswer request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt addFollowUp(AddFollowUp request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt rateAnswer(RateAnswer request) {
		return this.calls.accept(request);
	}

	@Override
	public Receipt redactComplaint(RedactComplaint request) {
		return this.calls.accept(request);
	}

	@Override
	public GetComplaintResponse getComplaint(GetComplaint request) {
		return this.queries.getComplaint(this.calls.caller(request), request);
	}

	@Override
	public FindComplaintsResponse findComplaints(FindComplaints request) {
		return this.queries.findComplaints(this.calls.caller(request), request);
	}

	@Override
	public GetReceiptResponse getReceipt(GetReceipt request) {
		return this.queries.getReceipt(this.calls.caller(request), request);
	}

	@Override
	public PingResponse ping(Ping request) {
		return this.queries.ping(this.calls.caller(request));
	}

	@Override
	public OfferMessagesResponse offerMessages(OfferMessages request) {
		return this.resending.offered(this.calls.caller(request), request);
	}

	@Override
	public ResendMessageResponse resendMessage(ResendMessage request) {
		return this.resending.resent(this.calls.caller(request), request);
	}

}
