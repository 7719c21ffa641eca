package org.minwonhub.hub.uddi;

import java.util.UUID;

import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Turns everything that can go wrong into a dispositionReport (UDDI 3.0.2, 4.8). Of a
 * defect the caller learns nothing but a correlation id, which stands in the hub's log.
 */
class UddiFaults extends AbstractPhaseInterceptor<Message> {

	private static final Logger logger = LoggerFactory.getLogger(UddiFaults.class);

	private static final String NAMESPACE = "urn:uddi-org:api_v3";

	private final IdSource ids;

	UddiFaults(IdSource ids) {
		super(Phase.PRE_STREAM);
		this.ids = ids;
	}

	@Override
	public void handleMessage(Message message) {
		Exception problem = message.getContent(Exception.class);
		message.setContent(Exception.class, fault(refusal(problem)));
	}

	private UddiFault refusal(@Nullable Throwable problem) {
		for (Throwable each = problem; each != null; each = each.getCause()) {
			if (each instanceof UddiFault refused) {
				return refused;
			}
			if (each instanceof TransientDataAccessException || each instanceof DataAccessResourceFailureException
					|| each instanceof CannotCreateTransactionException) {
				return new UddiFault(UddiError.BUSY, "");
			}
		}
		UUID correlation = this.ids.next();
		logger.error("{} UDDI call failed", correlation, problem);
		return new UddiFault(UddiError.FATAL_ERROR, correlation.toString());
	}

	private static SoapFault fault(UddiFault refusal) {
		boolean ours = refusal.error() == UddiError.BUSY || refusal.error() == UddiError.FATAL_ERROR;
		SoapFault fault = new SoapFault(refusal.error().code(),
				ours ? Soap11.getInstance().getReceiver() : Soap11.getInstance().getSender());
		fault.setDetail(detail(refusal));
		return fault;
	}

	private static Element detail(UddiFault refusal) {
		Document document = DOMUtils.createDocument();
		Element detail = document.createElement("detail");
		Element report = add(detail, "dispositionReport");
		Element result = add(report, "result");
		result.setAttribute("errno", Integer.toString(refusal.error().number()));
		Element info = add(result, "errInfo");
		info.setAttribute("errCode", refusal.error().code());
		info.setTextContent(refusal.text());
		return detail;
	}

	private static Element add(Element parent, String name) {
		Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
		parent.appendChild(child);
		return child;
	}

}
