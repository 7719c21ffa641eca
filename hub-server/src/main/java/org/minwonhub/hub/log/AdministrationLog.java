package org.minwonhub.hub.log;

import java.util.Map;

/**
 * Where every act of administration leaves its one entry.
 */
public interface AdministrationLog {

	/**
	 * Records an act. Called within the transaction that performs it: both are committed,
	 * or neither is.
	 * @param act what was done, for example {@code CERTIFICATE_REVOKED}
	 * @param subject to what, for example {@code urn:agency:1741000}
	 * @param details further facts by name, in plain ASCII keys; no personal data and no
	 * secrets
	 */
	void record(String act, String subject, Map<String, String> details);

}
