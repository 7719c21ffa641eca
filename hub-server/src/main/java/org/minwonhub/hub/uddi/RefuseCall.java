package org.minwonhub.hub.uddi;

import javax.xml.namespace.QName;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.security.cxf.FaultCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Turns whatever went wrong into a fault with a dispositionReport. Its trace stands in
 * the hub's log beside the code; what the caller sent never does, since it may hold a
 * password or a token.
 */
final class RefuseCall extends AbstractPhaseInterceptor<Message> {

	private static final Logger logger = LoggerFactory.getLogger(RefuseCall.class);

	private final DispositionReports reports;

	private final RefusedCalls refused;

	private final IdSource ids;

	RefuseCall(DispositionReports reports, RefusedCalls refused, IdSource ids) {
		super(Phase.SETUP);
		this.reports = reports;
		this.refused = refused;
		this.ids = ids;
	}

	@Override
	public void handleMessage(Message message) {
		Exception thrown = message.getContent(Exception.class);
		Throwable cause = (thrown instanceof Fault && thrown.getCause() != null) ? thrown.getCause() : thrown;
		Throwable problem = (cause instanceof RecordedRefusal recorded) ? recorded.refusal() : cause;
		String trace = this.ids.next().toString();
		UddiFault fault = of(problem);
		boolean ours = isOurs(problem, fault);
		if (ours && fault.error() != UddiError.BUSY) {
			logger.error("{} defect while serving UDDI", trace, new Defect(problem));
		}
		else {
			logger.info("{} refused {}", trace, fault.error().code());
		}
		if (problem == cause) {
			this.refused.count(fault.error());
		}
		SoapFault answer = new SoapFault(fault.error().code(), ours ? FaultCodes.SERVER : code(problem));
		Element detail = answer.getOrCreateDetail();
		detail.appendChild(detail.getOwnerDocument().importNode(this.reports.element(fault, trace), true));
		message.setContent(Exception.class, answer);
	}

	private static UddiFault of(Throwable problem) {
		if (problem instanceof UddiFault fault) {
			return fault;
		}
		if (problem instanceof TransientDataAccessException || problem instanceof DataAccessResourceFailureException
				|| problem instanceof CannotCreateTransactionException) {
			return new UddiFault(UddiError.BUSY, "");
		}
		if (problem instanceof SoapFault fault && !FaultCodes.SERVER.equals(fault.getFaultCode())) {
			return new UddiFault(UddiError.UNSUPPORTED, "");
		}
		return new UddiFault(UddiError.FATAL_ERROR, "");
	}

	private static boolean isOurs(Throwable problem, UddiFault fault) {
		return fault.error() == UddiError.BUSY || !(problem instanceof UddiFault || problem instanceof SoapFault)
				|| (problem instanceof SoapFault soap && FaultCodes.SERVER.equals(soap.getFaultCode()));
	}

	/** MustUnderstand stays what it is; all else is the caller's. */
	private static QName code(Throwable problem) {
		return (problem instanceof SoapFault fault) ? fault.getFaultCode() : FaultCodes.CLIENT;
	}

	/**
	 * A defect's type and stack for the log, without its message, which might quote what
	 * was sent.
	 */
	private static final class Defect extends Exception {

		Defect(Throwable problem) {
			super(problem.getClass().getName(), null, false, true);
			setStackTrace(problem.getStackTrace());
			if (problem.getCause() != null && problem.getCause() != problem) {
				initCause(new Defect(problem.getCause()));
			}
		}

	}

}
