package org.minwonhub.hub.log;

import java.util.Map;

/**
 * Where it is kept who looked at content or took it out: auditors too leave one entry for
 * each time.
 */
public interface ConsultationLog {

	/**
	 * Records it, within the caller's transaction.
	 * @param act what was done, for example {@code EVIDENCE_HANDED_OUT}
	 * @param subject with what, for example a complaint's id
	 * @param details further facts by name, in plain ASCII keys; no personal data
	 */
	void record(String act, String subject, Map<String, String> details);

}
