package org.minwonhub.registry.uddi.seed;

/**
 * The tModels of the technical note "Using WSDL in a UDDI Registry, Version 2.0.2", and
 * the names in our WSDL of complaint exchange.
 */
public final class WsdlTerms {

	/** What part of a WSDL an entity stands for: portType, binding, service or port. */
	public static final String TYPES = "uddi:uddi.org:wsdl:types";

	/** A WSDL's target namespace. */
	public static final String NAMESPACE = "uddi:uddi.org:xml:namespace";

	/** A WSDL service's local name. */
	public static final String LOCAL_NAME = "uddi:uddi.org:xml:localname";

	/** The tModel of a binding's portType. */
	public static final String PORT_TYPE_REFERENCE = "uddi:uddi.org:wsdl:porttypereference";

	/** A binding's protocol. */
	public static final String PROTOCOL = "uddi:uddi.org:wsdl:categorization:protocol";

	/** A binding's transport. */
	public static final String TRANSPORT = "uddi:uddi.org:wsdl:categorization:transport";

	/** The namespace of complaint exchange. */
	public static final String TARGET_NAMESPACE = "urn:minwonhub:wsdl:complaint-exchange:v1";

	/** Its service. */
	public static final String SERVICE = "ComplaintExchangeService";

	/** Its portType and its port. */
	public static final String PORT = "ComplaintExchange";

	/** Its binding. */
	public static final String SOAP_BINDING = "ComplaintExchangeSoap11";

	private WsdlTerms() {
	}

}
