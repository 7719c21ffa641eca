package org.minwonhub.audit.evidence;

import java.io.IOException;

/** One check, which ends well or says why not. */
@FunctionalInterface
interface CheckStep {

	void run() throws IOException, EvidenceException;

}
