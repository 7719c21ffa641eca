package org.minwonhub.hub.log;

import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Acts of administration as entries of the message log.
 */
@Component
class LoggedAdministration implements AdministrationLog {

	private final LoggedActs acts;

	LoggedAdministration(LoggedActs acts) {
		this.acts = acts;
	}

	@Override
	public void record(String act, String subject, Map<String, String> details) {
		this.acts.append("admin", act, subject, details);
	}

}
