package org.minwonhub.hub.fault;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

import org.minwonhub.xsd.common.HubFault;

import org.springframework.stereotype.Component;

/**
 * The catalogue's texts: for each code one plain sentence and the next step, in Korean
 * and English.
 */
@Component
public class FaultTexts {

	private final ResourceBundle ko = bundle(Locale.KOREAN);

	private final ResourceBundle en = bundle(Locale.ENGLISH);

	/** A fault with everything but its violations. */
	public HubFault fault(String code, FaultCode.Side side, boolean retryable, UUID correlation) {
		HubFault fault = new HubFault();
		fault.setCode(code);
		fault.setMessageKo(this.ko.getString(code + ".message"));
		fault.setMessageEn(this.en.getString(code + ".message"));
		fault.setNextStepKo(this.ko.getString(code + ".next"));
		fault.setNextStepEn(this.en.getString(code + ".next"));
		fault.setSide(side.name());
		fault.setRetryable(retryable);
		fault.setCorrelationId(correlation.toString());
		return fault;
	}

	/** Code and texts as one line of plain text, for where no fault can be sent. */
	public String line(String code) {
		return "%s: %s %s %s %s%n".formatted(code, this.ko.getString(code + ".message"),
				this.ko.getString(code + ".next"), this.en.getString(code + ".message"),
				this.en.getString(code + ".next"));
	}

	private static ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle("texts/faults", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

}
