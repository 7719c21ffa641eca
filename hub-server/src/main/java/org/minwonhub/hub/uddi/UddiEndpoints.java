package org.minwonhub.hub.uddi;

import javax.xml.namespace.QName;

import jakarta.xml.ws.Endpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.registry.uddi.UddiApi;

import org.springframework.stereotype.Component;

/**
 * Publishes API sets under {@code /ws/uddi/}, each with the specification's WSDL.
 */
@Component
class UddiEndpoints {

	private static final String SERVICE = "urn:uddi-org:v3_service";

	private final Bus bus;

	private final IdSource ids;

	UddiEndpoints(Bus bus, IdSource ids) {
		this.bus = bus;
		this.ids = ids;
	}

	/**
	 * Publishes an API set.
	 * @param path under {@code /ws/uddi/}
	 * @param port the port's name in uddi_v3_service.wsdl
	 */
	Endpoint publish(UddiApi api, String path, String port) {
		EndpointImpl endpoint = new EndpointImpl(this.bus, new UddiEndpoint(api));
		endpoint.setWsdlLocation("classpath:uddi/uddi_v3_service.wsdl");
		endpoint.setServiceName(new QName(SERVICE, "UDDI_Service"));
		endpoint.setEndpointName(new QName(SERVICE, port));
		endpoint.getOutFaultInterceptors().add(new UddiFaults(this.ids));
		endpoint.publish("/uddi/" + path);
		return endpoint;
	}

}
