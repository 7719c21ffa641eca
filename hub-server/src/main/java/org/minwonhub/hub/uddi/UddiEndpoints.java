package org.minwonhub.hub.uddi;

import java.util.List;

import javax.xml.namespace.QName;

import jakarta.xml.ws.Endpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.registry.uddi.UddiApi;
import org.minwonhub.security.MessageSchema;
import org.minwonhub.security.cxf.QuietFaults;

/**
 * Publishes API sets under {@code /uddi/}, each with the specification's WSDL, on a bus
 * of their own: nothing of the signed exchange is reached there, and nothing of UDDI
 * under {@code /ws/}. An API set is given only calls that follow the schema.
 */
class UddiEndpoints implements AutoCloseable {

	private static final String SERVICE = "urn:uddi-org:v3_service";

	private final Bus bus = new CXFBusFactory().createBus();

	private final UddiServlet servlet;

	private final ReadCall read;

	private final RefuseCall refuse;

	UddiEndpoints(UddiSettings settings, RefusedCalls refused, IdSource ids) {
		DispositionReports reports = new DispositionReports();
		this.servlet = new UddiServlet(settings, reports);
		this.servlet.setBus(this.bus);
		this.read = new ReadCall(new CallParser(
				MessageSchema.of(UddiEndpoints.class.getClassLoader(), List.of("uddi/uddi_v3.xsd")), settings));
		this.refuse = new RefuseCall(reports, refused, ids);
	}

	UddiServlet servlet() {
		return this.servlet;
	}

	/**
	 * Publishes an API set.
	 * @param path below {@code /uddi/}
	 * @param port the port's name in uddi_v3_service.wsdl
	 */
	Endpoint publish(UddiApi api, String path, String port) {
		EndpointImpl endpoint = new EndpointImpl(this.bus, new UddiEndpoint(api));
		endpoint.setWsdlLocation("classpath:uddi/uddi_v3_service.wsdl");
		endpoint.setServiceName(new QName(SERVICE, "UDDI_Service"));
		endpoint.setEndpointName(new QName(SERVICE, port));
		endpoint.setFeatures(List.of(new Bounds()));
		endpoint.publish("/" + path);
		return endpoint;
	}

	@Override
	public void close() {
		this.bus.shutdown(true);
	}

	private final class Bounds extends AbstractFeature {

		@Override
		public void initialize(Server server, Bus on) {
			server.getEndpoint().put(FaultListener.class.getName(), new QuietFaults());
			super.initialize(server, on);
		}

		@Override
		protected void initializeProvider(InterceptorProvider provider, Bus on) {
			provider.getInInterceptors().add(UddiEndpoints.this.read);
			provider.getOutFaultInterceptors().add(UddiEndpoints.this.refuse);
		}

	}

}
