package org.minwonhub.security.cxf;

import java.util.stream.Stream;

import javax.xml.namespace.QName;

import org.apache.cxf.Bus;
import org.apache.cxf.ws.policy.AssertionBuilderRegistry;
import org.apache.cxf.ws.policy.PolicyEngine;
import org.apache.neethi.builders.xml.XMLPrimitiveAssertionBuilder;

/**
 * The WSDLs publish a signing policy for partners' toolkits. We enforce it by our own
 * interceptors; CXF's policy engine would look for others and refuse to go on.
 */
public final class PolicyEngines {

	private static final String SP = "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";

	private static final QName[] PUBLISHED = Stream
		.of("AsymmetricBinding", "InitiatorToken", "RecipientToken", "X509Token", "WssX509V3Token10", "AlgorithmSuite",
				"Basic256Sha256", "Layout", "Lax", "IncludeTimestamp", "OnlySignEntireHeadersAndBody", "Wss10",
				"MustSupportRefIssuerSerial", "SignedParts")
		.map((name) -> new QName(SP, name))
		.toArray(QName[]::new);

	private PolicyEngines() {
	}

	/** Call once for each bus, before endpoints or clients are made on it. */
	public static void disable(Bus bus) {
		PolicyEngine engine = bus.getExtension(PolicyEngine.class);
		if (engine != null) {
			engine.setEnabled(false);
		}
		AssertionBuilderRegistry registry = bus.getExtension(AssertionBuilderRegistry.class);
		if (registry != null) {
			// Else each start would warn of every assertion that nobody acts upon.
			registry.registerBuilder(new Verbatim());
		}
	}

	private static final class Verbatim extends XMLPrimitiveAssertionBuilder {

		@Override
		public QName[] getKnownElements() {
			return PUBLISHED.clone();
		}

	}

}
