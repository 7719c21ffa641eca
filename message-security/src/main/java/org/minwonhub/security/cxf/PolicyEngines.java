package org.minwonhub.security.cxf;

import org.apache.cxf.Bus;
import org.apache.cxf.ws.policy.PolicyEngine;

/**
 * The WSDLs publish a signing policy for partners' toolkits. We enforce it by our own
 * interceptors; CXF's policy engine would look for others and refuse to go on.
 */
public final class PolicyEngines {

	private PolicyEngines() {
	}

	/** Call once for each bus, before endpoints or clients are made on it. */
	public static void disable(Bus bus) {
		PolicyEngine engine = bus.getExtension(PolicyEngine.class);
		if (engine != null) {
			engine.setEnabled(false);
		}
	}

}
