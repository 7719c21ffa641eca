package org.minwonhub.hub.log;

import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Consultations as entries of the message log.
 */
@Component
class LoggedConsultation implements ConsultationLog {

	private final LoggedActs acts;

	LoggedConsultation(LoggedActs acts) {
		this.acts = acts;
	}

	@Override
	public void record(String act, String subject, Map<String, String> details) {
		this.acts.append("audit-query", act, subject, details);
	}

}
