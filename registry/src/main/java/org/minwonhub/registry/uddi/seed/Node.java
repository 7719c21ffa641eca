package org.minwonhub.registry.uddi.seed;

import org.minwonhub.registry.uddi.key.UddiKey;

/** Keys of what this node publishes itself. */
public final class Node {

	/** The nodeID (UDDI 3.0.2, 7.5.2), and the key of the node's own business entity. */
	public static final String KEY = UddiKey.OURS + ":node";

	/** The specification's category system that says which business is a node. */
	public static final String NODES = "uddi:uddi.org:categorization:nodes";

	/** The category system of agency codes, checked against the directory. */
	public static final String AGENCY_CODE = UddiKey.OURS + ":category:agency-code";

	/** The category system of complaint categories, checked against the scheme. */
	public static final String COMPLAINT_CATEGORY = UddiKey.OURS + ":category:complaint";

	/** The category system of regions, checked for their form. */
	public static final String REGION = UddiKey.OURS + ":category:region";

	/** The category system of languages, checked against ISO 639. */
	public static final String LANGUAGE = UddiKey.OURS + ":category:language";

	/** The contract of complaint exchange, by the technical note on WSDL. */
	public static final String PORT_TYPE = UddiKey.OURS + ":porttype:complaint-exchange:v1";

	/** Its binding to SOAP. */
	public static final String BINDING = UddiKey.OURS + ":binding:complaint-exchange:v1";

	private Node() {
	}

}
