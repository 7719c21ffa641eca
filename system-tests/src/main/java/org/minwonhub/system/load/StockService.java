package org.minwonhub.system.load;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.SubmitComplaint;

/** What the stock server does with a complaint: nothing. */
public final class StockService {

	private static final String COMPLAINT = "urn:minwonhub:xsd:complaint:v1";

	private static final String COMMON = "urn:minwonhub:xsd:common:v1";

	private StockService() {
	}

	/** Says what it was told. */
	@WebService(targetNamespace = "urn:minwonhub:load:echo")
	@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
	public interface Echo {

		@WebMethod
		@WebResult(name = "SubmitComplaint", targetNamespace = COMPLAINT)
		SubmitComplaint echo(@WebParam(name = "SubmitComplaint", targetNamespace = COMPLAINT) SubmitComplaint message);

	}

	/** Says that it was told something. */
	@WebService(targetNamespace = "urn:minwonhub:load:receipt")
	@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
	public interface Receipting {

		@WebMethod
		@WebResult(name = "Receipt", targetNamespace = COMMON)
		Receipt submit(@WebParam(name = "SubmitComplaint", targetNamespace = COMPLAINT) SubmitComplaint message);

	}

	/** The echo. */
	public static final class EchoService implements Echo {

		@Override
		public SubmitComplaint echo(SubmitComplaint message) {
			return message;
		}

	}

	/** A receipt as long as the hub's. */
	public static final class ReceiptService implements Receipting {

		@Override
		public Receipt submit(SubmitComplaint message) {
			Receipt receipt = new Receipt();
			receipt.setMessageId(message.getMessageHeader().getMessageId());
			receipt.setReceivedAt(message.getFiledAt());
			receipt.setContentHash("0".repeat(64));
			receipt.setComplaintId(message.getMessageHeader().getMessageId());
			receipt.setApplicationNumber("2026-000000-0");
			receipt.setLegId(message.getMessageHeader().getMessageId());
			receipt.setLogLeaf(new byte[160]);
			receipt.setLogSalt("0".repeat(64));
			receipt.setLogDeadline(message.getFiledAt());
			return receipt;
		}

	}

}
