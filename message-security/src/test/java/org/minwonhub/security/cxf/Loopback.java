package org.minwonhub.security.cxf;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.Fixture;
import org.minwonhub.security.MessageSchema;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.wsdl.ComplaintExchangeService;
import org.w3c.dom.Element;

/**
 * A hub's endpoint on a loopback port, with one scripted service behind it, and what was
 * told to it.
 */
final class Loopback implements AutoCloseable {

	static final InstantSource CLOCK = InstantSource.fixed(Fixture.NOW);

	private static final HttpClient HTTP = HttpClient.newBuilder().build();

	final List<Throwable> problems = new ArrayList<>();

	final List<byte[]> answers = new ArrayList<>();

	final List<Object> served = new ArrayList<>();

	final String address;

	private final Bus bus;

	private final Server server;

	private Loopback(Service service, UnaryOperator<SignedEndpoint> settings, String cxfValidation, AnswerSigner signer)
			throws IOException {
		this.bus = BusFactory.newInstance().createBus();
		PolicyEngines.disable(this.bus);
		this.address = "http://127.0.0.1:" + freePort() + "/ws/v1/complaint-exchange";
		JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
		factory.setBus(this.bus);
		factory.setServiceClass(ComplaintExchange.class);
		factory.setServiceBean(scripted(service));
		factory.setWsdlLocation("classpath:wsdl/complaint-exchange-v1.wsdl");
		factory.setServiceName(ComplaintExchangeService.SERVICE);
		factory.setEndpointName(ComplaintExchangeService.ComplaintExchange);
		factory.setAddress(this.address);
		factory.setProperties(Map.of("schema-validation-enabled", cxfValidation));
		factory.getFeatures()
			.add(settings.apply(new SignedEndpoint(Fixture.verifier(), signer, this::translate, CLOCK)));
		factory.getOutInterceptors().add(new Overheard(this.answers));
		factory.getOutFaultInterceptors().add(new Overheard(this.answers));
		this.server = factory.create();
	}

	static Loopback with(Service service) throws IOException {
		return with(service, (endpoint) -> endpoint);
	}

	/** Validates requests by our own schema check. */
	static Loopback validated(Service service) throws IOException {
		MessageSchema schema = MessageSchema.of(Loopback.class.getClassLoader(), List.of("xsd/complaint-v1.xsd"));
		return with(service, (endpoint) -> endpoint.validatedBy(schema));
	}

	/** Validates requests by CXF, should anybody prefer that. */
	static Loopback validatedByCxf(Service service) throws IOException {
		return new Loopback(service, (endpoint) -> endpoint, "REQUEST", hub());
	}

	static Loopback with(Service service, UnaryOperator<SignedEndpoint> settings) throws IOException {
		return new Loopback(service, settings, "NONE", hub());
	}

	static Loopback answeringWith(AnswerSigner signer, Service service) throws IOException {
		return new Loopback(service, (endpoint) -> endpoint, "NONE", signer);
	}

	private static AnswerSigner hub() {
		EnvelopeSigner signer = Fixture.signer(Fixture.HUB);
		return (request) -> signer;
	}

	/** A signed client for the hub, made from the WSDL with its policy. */
	ComplaintExchange client(SigningIdentity identity) {
		return SignedClient.secure(unsignedClient(), Fixture.signer(identity), Fixture.pinned(Fixture.HUB), CLOCK);
	}

	ComplaintExchange unsignedClient() {
		return port(this.bus, this.address);
	}

	static ComplaintExchange port(Bus bus, String address) {
		JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
		factory.setBus(bus);
		factory.setServiceClass(ComplaintExchange.class);
		factory.setWsdlURL("classpath:wsdl/complaint-exchange-v1.wsdl");
		factory.setServiceName(ComplaintExchangeService.SERVICE);
		factory.setEndpointName(ComplaintExchangeService.ComplaintExchange);
		factory.setAddress(address);
		return factory.create(ComplaintExchange.class);
	}

	HttpResponse<byte[]> post(byte[] body, String action) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.address))
			.header("Content-Type", "text/xml; charset=UTF-8")
			.header("SOAPAction", '"' + action + '"')
			.POST(BodyPublishers.ofByteArray(body))
			.build());
	}

	HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
		return HTTP.send(request, BodyHandlers.ofByteArray());
	}

	/** The fault, which must be signed by the hub and come with HTTP 500. */
	Element fault(HttpResponse<byte[]> response) throws SecurityRefusal {
		VerifiedEnvelope answer = Fixture.pinned(Fixture.HUB).verify(response.body(), Fixture.NOW);
		if (response.statusCode() != 500 || !answer.operation().equals("Fault")) {
			throw new AssertionError("No fault: HTTP " + response.statusCode() + ", " + answer.operation());
		}
		return answer.content();
	}

	void forget() {
		this.problems.clear();
		this.answers.clear();
		this.served.clear();
	}

	@Override
	public void close() {
		this.server.destroy();
		this.bus.shutdown(true);
	}

	private Optional<TranslatedFault> translate(Throwable problem, @Nullable VerifiedEnvelope request) {
		this.problems.add(problem);
		return TypedFaults.of(problem);
	}

	private Object scripted(Service service) {
		return Proxy.newProxyInstance(Loopback.class.getClassLoader(), new Class<?>[] { ComplaintExchange.class },
				(proxy, method, arguments) -> {
					if (method.getDeclaringClass() == Object.class) {
						try {
							return method.invoke(service, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					}
					this.served.add(arguments[0]);
					return service.serve(arguments[0]);
				});
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@FunctionalInterface
	interface Service {

		@Nullable Object serve(Object request) throws Exception;

	}

}
