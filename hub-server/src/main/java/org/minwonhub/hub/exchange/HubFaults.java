package org.minwonhub.hub.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.cxf.binding.soap.SoapFault;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.FaultTexts;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.security.SchemaViolationException;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.security.cxf.FaultCodes;
import org.minwonhub.security.cxf.FaultTranslator;
import org.minwonhub.security.cxf.TranslatedFault;
import org.minwonhub.xsd.common.HubFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Turns everything that can go wrong into the one typed fault. Its correlation id stands
 * in the hub's log beside code and caller; content never does.
 */
@Component
class HubFaults implements FaultTranslator {

	private static final Logger logger = LoggerFactory.getLogger(HubFaults.class);

	private static final int MOST_VIOLATIONS = 20;

	private final FaultTexts texts;

	private final FaultDetail detail;

	private final IdSource ids;

	HubFaults(FaultTexts texts, FaultDetail detail, IdSource ids) {
		this.texts = texts;
		this.detail = detail;
		this.ids = ids;
	}

	@Override
	public Optional<TranslatedFault> translate(Throwable problem, @Nullable VerifiedEnvelope request) {
		UUID correlation = this.ids.next();
		if (problem instanceof SecurityRefusal refusal) {
			logger.info("{} refused {}: {}", correlation, refusal.code(), refusal.rule());
			HubFault fault = this.texts.fault(refusal.code().name(), FaultCode.Side.CALLER, false, correlation);
			return send(FaultCodes.of(refusal.code()), fault);
		}
		FaultCode code = codeOf(problem);
		if (code == FaultCode.INTERNAL) {
			logger.error("{} defect while serving {}", correlation, (request != null) ? request.operation() : "?",
					new Defect(problem));
		}
		else {
			logger.info("{} refused {} {}", correlation, code, (request != null) ? request.operation() : "?");
		}
		HubFault fault = this.texts.fault(code.name(), code.side(), code.retryable(), correlation);
		violationsOf(problem).stream().limit(MOST_VIOLATIONS).forEach(violation -> add(fault, violation));
		return send((code.side() == FaultCode.Side.HUB) ? FaultCodes.SERVER : FaultCodes.CLIENT, fault);
	}

	private Optional<TranslatedFault> send(javax.xml.namespace.QName faultCode, HubFault fault) {
		return Optional.of(new TranslatedFault(faultCode, fault.getCode() + ": " + fault.getMessageEn(),
				this.detail.element(fault)));
	}

	private static FaultCode codeOf(Throwable problem) {
		if (problem instanceof Refused refused) {
			return refused.code();
		}
		if (problem instanceof SchemaViolationException) {
			return FaultCode.SCHEMA_INVALID;
		}
		if (problem instanceof TransientDataAccessException || problem instanceof DataAccessResourceFailureException
				|| problem instanceof CannotCreateTransactionException) {
			return FaultCode.TEMPORARILY_UNAVAILABLE;
		}
		if (problem instanceof SoapFault fault && !FaultCodes.SERVER.equals(fault.getFaultCode())) {
			return FaultCode.OPERATION_UNKNOWN;
		}
		return FaultCode.INTERNAL;
	}

	private static List<Refused.Violation> violationsOf(Throwable problem) {
		if (problem instanceof Refused refused) {
			return refused.violations();
		}
		if (problem instanceof SchemaViolationException schema) {
			return schema.violations().stream().map(each -> new Refused.Violation(each.path(), each.rule())).toList();
		}
		return List.of();
	}

	private static void add(HubFault fault, Refused.Violation violation) {
		org.minwonhub.xsd.common.Violation element = new org.minwonhub.xsd.common.Violation();
		element.setPath(violation.path());
		element.setMessage(violation.message());
		fault.getViolation().add(element);
	}

	/**
	 * A defect's type and stack for the log, without its message, which might quote
	 * content.
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
