package org.minwonhub.security.cxf;

import java.util.Optional;

import org.minwonhub.security.Fixture;
import org.minwonhub.security.SchemaViolationException;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.HubFault;
import org.w3c.dom.Element;

/** Makes HubFaults of problems, in the way that a hub does. */
final class TypedFaults {

	private TypedFaults() {
	}

	static Optional<TranslatedFault> of(Throwable problem) {
		if (problem instanceof HubFaultMessage) {
			return Optional.empty();
		}
		if (problem instanceof SecurityRefusal refusal) {
			String code = refusal.code().name();
			return Optional
				.of(new TranslatedFault(FaultCodes.of(refusal.code()), "Refused: {0} " + code, detail(code)));
		}
		if (problem instanceof SchemaViolationException) {
			return Optional.of(new TranslatedFault(FaultCodes.CLIENT, "Refused", detail("SCHEMA_VIOLATION")));
		}
		return Optional.of(new TranslatedFault(FaultCodes.SERVER, "Failed", detail("INTERNAL_ERROR")));
	}

	static Element detail(String code) {
		String fields = "";
		for (String name : new String[] { "messageKo", "messageEn", "nextStepKo", "nextStepEn" }) {
			fields += "<" + name + ">말</" + name + ">";
		}
		return Fixture
			.xml("<HubFault xmlns='urn:minwonhub:xsd:common:v1'><code>" + code + "</code>" + fields
					+ "<side>CALLER</side><retryable>false</retryable><correlationId>c1</correlationId></HubFault>")
			.getDocumentElement();
	}

	static HubFault hubFault(String code) {
		HubFault fault = new HubFault();
		fault.setCode(code);
		fault.setMessageKo("{}");
		fault.setMessageEn("{}");
		fault.setNextStepKo("-");
		fault.setNextStepEn("-");
		fault.setSide("CALLER");
		fault.setCorrelationId("c2");
		return fault;
	}

}
